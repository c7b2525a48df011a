import {
  GetFunctionRecursionConfigCommand,
  type GetFunctionRecursionConfigResponse,
} from '@aws-sdk/client-lambda'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectEach } from '../collect-each.ts'
import type { RegionSource } from '../source.ts'

export const recursion: RegionSource = {
  name: 'recursion',
  scope: 'region',
  kinds: ['recursion-config'],
  actions: ['lambda:GetFunctionRecursionConfig'],
  collect: (aws, target) =>
    collectEach({
      action: 'lambda:GetFunctionRecursionConfig',
      feed: target.functions,
      subject: ({ functionArn }) => functionArn,
      asks: ({ replica }) => !replica,
      read: async ({ functionArn, functionName }) => {
        const command = new GetFunctionRecursionConfigCommand({ FunctionName: functionName })
        return [normalizeRecursion(functionArn, await aws.lambda.send(command))]
      },
    }),
}

export function normalizeRecursion(
  functionArn: string,
  answer: GetFunctionRecursionConfigResponse,
): InventoryRecord {
  const recursiveLoop = required(answer.RecursiveLoop, 'RecursiveLoop')
  return { kind: 'recursion-config', key: functionArn, facts: { functionArn, recursiveLoop } }
}
