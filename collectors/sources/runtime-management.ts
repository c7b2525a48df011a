import {
  GetRuntimeManagementConfigCommand,
  type GetRuntimeManagementConfigResponse,
} from '@aws-sdk/client-lambda'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectEach } from '../collect-each.ts'
import type { RegionSource } from '../source.ts'

/** A container image brings its own runtime: there is no mode to ask for. */
export const runtimeManagement: RegionSource = {
  name: 'runtime-management',
  scope: 'region',
  kinds: ['runtime-management'],
  actions: ['lambda:GetRuntimeManagementConfig'],
  collect: (aws, target) =>
    collectEach({
      action: 'lambda:GetRuntimeManagementConfig',
      feed: target.functions,
      subject: ({ functionArn }) => functionArn,
      asks: ({ replica, packageType }) => !replica && packageType !== 'Image',
      read: async ({ functionArn, functionName }) => {
        const input = { FunctionName: functionName, Qualifier: '$LATEST' }
        const answer = await aws.lambda.send(new GetRuntimeManagementConfigCommand(input))
        return [normalizeRuntimeManagement(functionArn, answer)]
      },
    }),
}

export function normalizeRuntimeManagement(
  functionArn: string,
  answer: GetRuntimeManagementConfigResponse,
): InventoryRecord {
  return {
    kind: 'runtime-management',
    key: functionArn,
    facts: {
      arn: functionArn,
      functionArn,
      updateRuntimeOn: required(answer.UpdateRuntimeOn, 'UpdateRuntimeOn'),
      runtimeVersionArn: answer.RuntimeVersionArn ?? null,
    },
  }
}
