import {
  GetFunctionConfigurationCommand,
  type GetFunctionConfigurationCommandOutput,
} from '@aws-sdk/client-lambda'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { collectEach } from '../collect-each.ts'
import { joinFeeds } from '../join-feeds.ts'
import type { RegionSource } from '../source.ts'
import type { ListedVersion } from '../target.ts'

/**
 * The few fields that both listings of functions and versions leave out, of `$LATEST` and of what aliases lead to. GetFunction has
 * them too, but hands out the code.
 */
export const functionState: RegionSource = {
  name: 'function-state',
  scope: 'region',
  kinds: ['function-state'],
  actions: ['lambda:GetFunctionConfiguration'],
  collect: (aws, target) =>
    collectEach({
      action: 'lambda:GetFunctionConfiguration',
      feed: joinFeeds(target.functions, target.invoked),
      subject: ({ arn }) => arn,
      asks: ({ replica }) => !replica,
      read: async (listed) => {
        const { functionName: FunctionName, version } = listed
        const qualified = version === '$LATEST' ? {} : { Qualifier: version }
        const command = new GetFunctionConfigurationCommand({ FunctionName, ...qualified })
        return [normalizeFunctionState(listed, await aws.lambda.send(command))]
      },
    }),
}

export function normalizeFunctionState(
  { arn, functionArn }: Pick<ListedVersion, 'arn' | 'functionArn'>,
  answer: GetFunctionConfigurationCommandOutput,
): InventoryRecord {
  return {
    kind: 'function-state',
    key: arn,
    facts: {
      arn,
      functionArn,
      state: answer.State ?? null,
      stateReason: answer.StateReason ?? null,
      stateReasonCode: answer.StateReasonCode ?? null,
      lastUpdateStatus: answer.LastUpdateStatus ?? null,
      lastUpdateStatusReason: answer.LastUpdateStatusReason ?? null,
      lastUpdateStatusReasonCode: answer.LastUpdateStatusReasonCode ?? null,
      runtimeVersionArn: answer.RuntimeVersionConfig?.RuntimeVersionArn ?? null,
    },
  }
}
