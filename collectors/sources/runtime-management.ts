import {
  GetRuntimeManagementConfigCommand,
  type GetRuntimeManagementConfigResponse,
} from '@aws-sdk/client-lambda'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectEach } from '../collect-each.ts'
import { joinFeeds } from '../join-feeds.ts'
import type { RegionSource } from '../source.ts'
import type { ListedVersion } from '../target.ts'

/** Each version has its own mode; a container image brings its own runtime, and has none. */
export const runtimeManagement: RegionSource = {
  name: 'runtime-management',
  scope: 'region',
  kinds: ['runtime-management'],
  actions: ['lambda:GetRuntimeManagementConfig'],
  collect: (aws, target) =>
    collectEach({
      action: 'lambda:GetRuntimeManagementConfig',
      feed: joinFeeds(target.functions, target.invoked),
      subject: ({ arn }) => arn,
      asks: ({ replica, packageType }) => !replica && packageType !== 'Image',
      read: async (listed) => {
        const input = { FunctionName: listed.functionName, Qualifier: listed.version }
        const answer = await aws.lambda.send(new GetRuntimeManagementConfigCommand(input))
        return [normalizeRuntimeManagement(listed, answer)]
      },
    }),
}

export function normalizeRuntimeManagement(
  { arn, functionArn }: Pick<ListedVersion, 'arn' | 'functionArn'>,
  answer: GetRuntimeManagementConfigResponse,
): InventoryRecord {
  return {
    kind: 'runtime-management',
    key: arn,
    facts: {
      arn,
      functionArn,
      updateRuntimeOn: required(answer.UpdateRuntimeOn, 'UpdateRuntimeOn'),
      runtimeVersionArn: answer.RuntimeVersionArn ?? null,
    },
  }
}
