import {
  type ProvisionedConcurrencyConfigListItem,
  paginateListProvisionedConcurrencyConfigs,
} from '@aws-sdk/client-lambda'
import type { ProvisionedConcurrency } from '#lib/core/model/function-facts.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectEach } from '../collect-each.ts'
import type { RegionSource } from '../source.ts'
import type { ListedVersion } from '../target.ts'

const PAGE_SIZE = 50

/** Only a published version, alone or behind an alias, can be provisioned: functions without one are not asked. */
export const provisionedConcurrency: RegionSource = {
  name: 'provisioned-concurrency',
  scope: 'region',
  kinds: ['provisioned-concurrency'],
  actions: ['lambda:ListProvisionedConcurrencyConfigs'],
  collect: (aws, target) =>
    collectEach({
      action: 'lambda:ListProvisionedConcurrencyConfigs',
      feed: target.versions,
      subject: ({ functionArn }) => functionArn,
      asks: firstPublished(),
      read: async ({ functionArn, functionName }) => {
        const found: InventoryRecord[] = []
        const paging = { client: aws.lambda, pageSize: PAGE_SIZE }
        const pages = paginateListProvisionedConcurrencyConfigs(paging, {
          FunctionName: functionName,
        })
        for await (const page of pages) {
          for (const one of page.ProvisionedConcurrencyConfigs ?? []) {
            const facts = normalizeProvisionedConcurrency(functionArn, one)
            found.push({ kind: 'provisioned-concurrency', key: facts.arn, facts })
          }
        }
        return found
      },
    }),
}

function firstPublished(): (version: ListedVersion) => boolean {
  const asked = new Set<string>()
  return ({ version, functionArn, replica }) => {
    if (replica || version === '$LATEST' || asked.has(functionArn)) return false
    asked.add(functionArn)
    return true
  }
}

export function normalizeProvisionedConcurrency(
  functionArn: string,
  answer: ProvisionedConcurrencyConfigListItem,
): ProvisionedConcurrency {
  return {
    arn: required(answer.FunctionArn, 'FunctionArn'),
    functionArn,
    requested: answer.RequestedProvisionedConcurrentExecutions ?? null,
    allocated: answer.AllocatedProvisionedConcurrentExecutions ?? null,
    status: answer.Status ?? null,
  }
}
