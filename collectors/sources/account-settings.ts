import { GetAccountSettingsCommand, type GetAccountSettingsResponse } from '@aws-sdk/client-lambda'
import type { LambdaAccountSettings } from '#lib/core/model/lambda-region.ts'
import { collectOne } from '../collect-one.ts'
import type { RegionSource } from '../source.ts'

export const accountSettings: RegionSource = {
  name: 'account-settings',
  scope: 'region',
  kinds: ['lambda-account-settings'],
  actions: ['lambda:GetAccountSettings'],
  collect: async (aws, target) => {
    const idle = await target.presence.idle(['functions', 'capacity-providers'])
    if (idle !== null) return idle
    return collectOne('lambda:GetAccountSettings', async () => {
      const facts = normalizeAccountSettings(
        await aws.lambda.send(new GetAccountSettingsCommand({})),
      )
      const key = `${target.accountId}/${target.region}/lambda-account-settings`
      return [{ kind: 'lambda-account-settings', key, facts }]
    })
  },
}

export function normalizeAccountSettings(
  answer: GetAccountSettingsResponse,
): LambdaAccountSettings {
  const { AccountLimit, AccountUsage } = answer
  return {
    concurrentExecutions: AccountLimit?.ConcurrentExecutions ?? null,
    unreservedConcurrentExecutions: AccountLimit?.UnreservedConcurrentExecutions ?? null,
    totalCodeSizeLimitBytes: AccountLimit?.TotalCodeSize ?? null,
    totalCodeSizeBytes: AccountUsage?.TotalCodeSize ?? null,
    functionCount: AccountUsage?.FunctionCount ?? null,
  }
}
