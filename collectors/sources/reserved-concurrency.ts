import {
  GetFunctionConcurrencyCommand,
  type GetFunctionConcurrencyResponse,
} from '@aws-sdk/client-lambda'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { collectEach } from '../collect-each.ts'
import type { RegionSource } from '../source.ts'

export const reservedConcurrency: RegionSource = {
  name: 'reserved-concurrency',
  scope: 'region',
  kinds: ['reserved-concurrency'],
  actions: ['lambda:GetFunctionConcurrency'],
  collect: (aws, target) =>
    collectEach({
      action: 'lambda:GetFunctionConcurrency',
      feed: target.functions,
      subject: ({ functionArn }) => functionArn,
      asks: ({ replica }) => !replica,
      read: async ({ functionArn, functionName }) =>
        normalizeReservedConcurrency(
          functionArn,
          await aws.lambda.send(new GetFunctionConcurrencyCommand({ FunctionName: functionName })),
        ),
    }),
}

/** AWS leaves the number out where nothing is reserved; 0 is a reservation of none. */
export function normalizeReservedConcurrency(
  functionArn: string,
  answer: GetFunctionConcurrencyResponse,
): readonly InventoryRecord[] {
  const reserved = answer.ReservedConcurrentExecutions
  if (reserved === undefined) return []
  return [{ kind: 'reserved-concurrency', key: functionArn, facts: { functionArn, reserved } }]
}
