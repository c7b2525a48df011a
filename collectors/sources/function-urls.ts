import { type FunctionUrlConfig, paginateListFunctionUrlConfigs } from '@aws-sdk/client-lambda'
import type { FunctionUrl } from '#lib/core/model/function-facts.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectEach } from '../collect-each.ts'
import type { RegionSource } from '../source.ts'

const PAGE_SIZE = 50

export const functionUrls: RegionSource = {
  name: 'function-urls',
  scope: 'region',
  kinds: ['function-url'],
  actions: ['lambda:ListFunctionUrlConfigs'],
  collect: (aws, target) =>
    collectEach({
      action: 'lambda:ListFunctionUrlConfigs',
      feed: target.functions,
      subject: ({ functionArn }) => functionArn,
      asks: ({ replica }) => !replica,
      read: async ({ functionArn, functionName }) => {
        const found: InventoryRecord[] = []
        const paging = { client: aws.lambda, pageSize: PAGE_SIZE }
        const pages = paginateListFunctionUrlConfigs(paging, { FunctionName: functionName })
        for await (const page of pages) {
          for (const one of page.FunctionUrlConfigs ?? []) {
            const facts = normalizeFunctionUrl(functionArn, one)
            found.push({ kind: 'function-url', key: facts.arn, facts })
          }
        }
        return found
      },
    }),
}

export function normalizeFunctionUrl(functionArn: string, answer: FunctionUrlConfig): FunctionUrl {
  const { Cors } = answer
  return {
    arn: required(answer.FunctionArn, 'FunctionArn'),
    functionArn,
    url: required(answer.FunctionUrl, 'FunctionUrl'),
    authType: required(answer.AuthType, 'AuthType'),
    invokeMode: answer.InvokeMode ?? null,
    cors:
      Cors === undefined
        ? null
        : {
            allowCredentials: Cors.AllowCredentials ?? false,
            allowOrigins: Cors.AllowOrigins ?? [],
            allowMethods: Cors.AllowMethods ?? [],
            allowHeaders: Cors.AllowHeaders ?? [],
            exposeHeaders: Cors.ExposeHeaders ?? [],
            maxAgeSeconds: Cors.MaxAge ?? null,
          },
    createdAt: answer.CreationTime ?? null,
  }
}
