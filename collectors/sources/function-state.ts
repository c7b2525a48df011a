import {
  GetFunctionConfigurationCommand,
  type GetFunctionConfigurationCommandOutput,
} from '@aws-sdk/client-lambda'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { collectEach } from '../collect-each.ts'
import type { RegionSource } from '../source.ts'

/** The few fields that ListFunctions leaves out. GetFunction has them too, but hands out the code. */
export const functionState: RegionSource = {
  name: 'function-state',
  scope: 'region',
  kinds: ['function-state'],
  actions: ['lambda:GetFunctionConfiguration'],
  collect: (aws, target) =>
    collectEach({
      action: 'lambda:GetFunctionConfiguration',
      feed: target.functions,
      subject: ({ functionArn }) => functionArn,
      asks: ({ replica }) => !replica,
      read: async ({ functionArn, functionName }) => [
        normalizeFunctionState(
          functionArn,
          await aws.lambda.send(
            new GetFunctionConfigurationCommand({ FunctionName: functionName }),
          ),
        ),
      ],
    }),
}

export function normalizeFunctionState(
  functionArn: string,
  answer: GetFunctionConfigurationCommandOutput,
): InventoryRecord {
  return {
    kind: 'function-state',
    key: functionArn,
    facts: {
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
