import {
  type AccessPointDescription as Answer,
  DescribeAccessPointsCommand,
  DescribeFileSystemsCommand,
} from '@aws-sdk/client-efs'
import type { Gap } from '#lib/core/model/coverage.ts'
import type { FileAccessPoint } from '#lib/core/model/file-access-point.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import type { AwsClients } from '../aws/clients.ts'
import { gap } from '../aws/gap.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectEach } from '../collect-each.ts'
import { joined } from '../collect-under.ts'
import type { RegionSource } from '../source.ts'

/** The access points that functions mount, and whether the file systems behind them are encrypted. */
export const fileAccessPoints: RegionSource = {
  name: 'file-access-points',
  scope: 'region',
  kinds: ['file-access-point'],
  actions: ['elasticfilesystem:DescribeAccessPoints', 'elasticfilesystem:DescribeFileSystems'],
  collect: async (aws, target) => {
    const lost: Gap[] = []
    const points = await collectEach({
      action: 'elasticfilesystem:DescribeAccessPoints',
      feed: target.mentions.of('access-point'),
      subject: (arn) => arn,
      read: (arn) => readPoint(aws, arn, lost),
    })
    return joined(points, { kind: 'partial', records: [], gaps: lost })
  },
}

async function readPoint(
  aws: AwsClients,
  arn: string,
  lost: Gap[],
): Promise<readonly InventoryRecord[]> {
  const AccessPointId = required(arn.split('/').at(-1), 'access point ARN')
  const { AccessPoints = [] } = await aws.fileSystems.send(
    new DescribeAccessPointsCommand({ AccessPointId }),
  )
  const [point] = AccessPoints
  if (point === undefined) return []
  const encrypted = await readEncryption(aws, { arn, id: point.FileSystemId, lost })
  return [{ kind: 'file-access-point', key: arn, facts: normalizePoint(arn, point, encrypted) }]
}

interface FileSystem {
  readonly arn: string
  readonly id: string | undefined
  readonly lost: Gap[]
}

async function readEncryption(
  aws: AwsClients,
  { arn, id, lost }: FileSystem,
): Promise<boolean | null> {
  try {
    const FileSystemId = required(id, 'FileSystemId')
    const { FileSystems = [] } = await aws.fileSystems.send(
      new DescribeFileSystemsCommand({ FileSystemId }),
    )
    return FileSystems[0]?.Encrypted ?? null
  } catch (error) {
    lost.push(gap(error, { action: 'elasticfilesystem:DescribeFileSystems', subject: arn }))
    return null
  }
}

export const normalizePoint = (
  arn: string,
  answer: Answer,
  encrypted: boolean | null,
): FileAccessPoint => ({
  arn,
  rootDirectory: answer.RootDirectory?.Path ?? null,
  posixUserId: answer.PosixUser?.Uid ?? null,
  encrypted,
})
