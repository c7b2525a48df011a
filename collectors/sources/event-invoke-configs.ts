import {
  type FunctionEventInvokeConfig,
  paginateListFunctionEventInvokeConfigs,
} from '@aws-sdk/client-lambda'
import type { EventInvokeConfig } from '#lib/core/model/function-facts.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectEach } from '../collect-each.ts'
import type { RegionSource } from '../source.ts'

const PAGE_SIZE = 50

export const eventInvokeConfigs: RegionSource = {
  name: 'event-invoke-configs',
  scope: 'region',
  kinds: ['event-invoke-config'],
  actions: ['lambda:ListFunctionEventInvokeConfigs'],
  collect: (aws, target) =>
    collectEach({
      action: 'lambda:ListFunctionEventInvokeConfigs',
      feed: target.functions,
      subject: ({ functionArn }) => functionArn,
      asks: ({ replica }) => !replica,
      read: async ({ functionArn, functionName }) => {
        const found: InventoryRecord[] = []
        const paging = { client: aws.lambda, pageSize: PAGE_SIZE }
        const pages = paginateListFunctionEventInvokeConfigs(paging, { FunctionName: functionName })
        for await (const page of pages) {
          for (const one of page.FunctionEventInvokeConfigs ?? []) {
            const facts = normalizeEventInvokeConfig(functionArn, one)
            target.mentions.add(facts.onFailureArn)
            found.push({ kind: 'event-invoke-config', key: facts.arn, facts })
          }
        }
        return found
      },
    }),
}

export function normalizeEventInvokeConfig(
  functionArn: string,
  answer: FunctionEventInvokeConfig,
): EventInvokeConfig {
  return {
    arn: required(answer.FunctionArn, 'FunctionArn'),
    functionArn,
    maximumRetryAttempts: answer.MaximumRetryAttempts ?? null,
    maximumEventAgeSeconds: answer.MaximumEventAgeInSeconds ?? null,
    onSuccessArn: answer.DestinationConfig?.OnSuccess?.Destination || null,
    onFailureArn: answer.DestinationConfig?.OnFailure?.Destination || null,
  }
}
