import { accountId } from '#lib/core/model/account-id.ts'
import type { Environment } from '#lib/env.ts'
import { type AwsOptions, readHomeRegion } from './aws/aws-access.ts'
import type { CollectorSettings } from './collector-settings.ts'

/** How AWS is asked, by the environment. The endpoint and the credentials are the SDK's own to find. */
export async function awsOptionsOf(environment: Environment): Promise<AwsOptions> {
  return {
    homeRegion: environment.AWS_REGION ?? (await readHomeRegion()),
    budget: environment.DEMARC_BUDGET,
    callsInFlight: environment.DEMARC_IN_FLIGHT,
    roleName: environment.DEMARC_ROLE_NAME,
    externalId: environment.DEMARC_EXTERNAL_ID ?? null,
  }
}

export const settingsOf = (
  environment: Environment,
  fingerprintKey: string,
): CollectorSettings => ({
  accounts: environment.DEMARC_ACCOUNTS?.map(accountId) ?? null,
  regions: environment.DEMARC_REGIONS ?? null,
  fingerprintKey,
})

/** Why AWS may not be asked, as a sentence; null when it may. Credentials that happen to lie about are never used unasked. */
export function refusalOf(environment: Environment): string | null {
  if (environment.DEMARC_SOURCE === 'aws' || environment.AWS_ENDPOINT_URL !== undefined) return null
  return 'DEMARC_SOURCE is sandbox and AWS_ENDPOINT_URL names no sandbox. Set DEMARC_SOURCE=aws to collect your organization.'
}
