import { AwsError } from '#sandbox/http/aws-error.ts'
import { textOf } from '#sandbox/http/call.ts'
import type { XmlObject } from '#sandbox/http/xml.ts'
import type { Handlers } from '#sandbox/services/handler.ts'
import { arnAt } from '#sandbox/world/place.ts'

const fileSystemOf = (accessPointId: string): string => accessPointId.replace('fsap-', 'fs-')

export const elasticFileSystem: Handlers = {
  DescribeAccessPoints: (call, world) => {
    const id = textOf(call, 'AccessPointId') ?? ''
    const found = world.region(call).plan.surroundings.accessPoints?.[id]
    if (found === undefined)
      throw new AwsError('AccessPointNotFound', `Access point ${id} does not exist.`, 404)
    return {
      AccessPoints: [
        {
          AccessPointId: id,
          AccessPointArn: arnAt(call, 'elasticfilesystem', `access-point/${id}`),
          FileSystemId: fileSystemOf(id),
          LifeCycleState: 'available',
          ...(found.point as XmlObject),
        },
      ],
    }
  },
  DescribeFileSystems: (call, world) => {
    const id = textOf(call, 'FileSystemId') ?? ''
    const { accessPoints = {} } = world.region(call).plan.surroundings
    const found = Object.entries(accessPoints).find(([point]) => fileSystemOf(point) === id)
    if (found === undefined)
      throw new AwsError('FileSystemNotFound', `File system '${id}' does not exist.`, 404)
    return {
      FileSystems: [
        {
          OwnerId: call.accountId,
          FileSystemId: id,
          LifeCycleState: 'available',
          Encrypted: found[1].encrypted,
        },
      ],
    }
  },
}
