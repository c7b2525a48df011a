import { paginateListRegions, type Region } from '@aws-sdk/client-account'
import { DescribeRegionsCommand, type Region as Ec2Region } from '@aws-sdk/client-ec2'
import type { AccountId } from '#lib/core/model/account-id.ts'
import type { AccountResult } from '#lib/core/model/collected.ts'
import type { AccountRegion } from '#lib/core/model/organization.ts'
import { sessionNameOf } from './aws/account-credentials.ts'
import type { AwsAccess } from './aws/aws-access.ts'
import { AwsClients } from './aws/clients.ts'
import { gap } from './aws/gap.ts'
import { required } from './aws/unreadable-answer.ts'

export interface AccountInput {
  readonly access: AwsAccess
  readonly accountId: AccountId
  readonly runId: string
  readonly signal: AbortSignal
  /** The Regions that the customer narrowed collection to. */
  readonly regions: readonly string[] | null
  readonly called?: (action: string) => void
}

export const ACCOUNT_ACTIONS = ['account:ListRegions', 'ec2:DescribeRegions'] as const

const PAGE_SIZE = 50
const NOT_OPTED_IN = 'not-opted-in'

/** Assumes the account's role and reads its Regions; an account that cannot be reached says why. */
export async function readAccount(input: AccountInput): Promise<AccountResult> {
  const refused = await assume(input)
  if (refused !== null) return refused
  const { access, accountId, runId, signal, regions: wanted } = input
  const called = (action: string): void => input.called?.(action)
  const aws = new AwsClients(
    access,
    { accountId, region: access.homeRegion },
    { runId, signal, called },
  )
  const regions = await readRegions(aws, accountId)
  if ('gap' in regions) {
    if (wanted === null) return { kind: 'unreachable', gap: regions.gap }
    const asked = wanted.map((region) => ({ accountId, region, optInStatus: 'unknown' }))
    return { kind: 'reached', regions: asked, complete: false, inScope: wanted }
  }
  const open = regions.found.filter(({ optInStatus }) => optInStatus !== NOT_OPTED_IN)
  const inScope = open
    .map(({ region }) => region)
    .filter((region) => wanted === null || wanted.includes(region))
  return { kind: 'reached', regions: regions.found, complete: true, inScope }
}

async function assume({ access, accountId, runId }: AccountInput): Promise<AccountResult | null> {
  try {
    await access.credentials.of(accountId, sessionNameOf(runId))
    return null
  } catch (error) {
    const subject = `role/${access.credentials.roleName} of ${accountId}`
    const lost = gap(error, { action: 'sts:AssumeRole', subject })
    // STS knows no Region that it is not available in: a token that it does not take is the caller's own.
    const reason = lost.reason === 'not-available-in-region' ? 'expired-credentials' : lost.reason
    return { kind: 'unreachable', gap: { ...lost, reason } }
  }
}

type Regions =
  | { readonly found: readonly AccountRegion[] }
  | { readonly gap: ReturnType<typeof gap> }

async function readRegions(aws: AwsClients, accountId: AccountId): Promise<Regions> {
  try {
    return { found: await listRegions(aws, accountId) }
  } catch (error) {
    const lost = gap(error, { action: 'account:ListRegions', subject: null })
    try {
      const { Regions = [] } = await aws.ec2.send(new DescribeRegionsCommand({ AllRegions: true }))
      return { found: Regions.map((one) => normalizeEc2Region(accountId, one)) }
    } catch (second) {
      const { reason, detail } = gap(second, { action: 'ec2:DescribeRegions', subject: null })
      return { gap: { ...lost, reason, detail: `${lost.detail}; ec2:DescribeRegions: ${detail}` } }
    }
  }
}

async function listRegions(aws: AwsClients, accountId: AccountId): Promise<AccountRegion[]> {
  const found: AccountRegion[] = []
  for await (const { Regions = [] } of paginateListRegions(
    { client: aws.account, pageSize: PAGE_SIZE },
    {},
  )) {
    for (const one of Regions) found.push(normalizeRegion(accountId, one))
  }
  return found
}

/** The account service's words in EC2's; ENABLING and DISABLING Regions still answer, or refuse by themselves. */
export function normalizeRegion(accountId: AccountId, answer: Region): AccountRegion {
  const status = required(answer.RegionOptStatus, 'RegionOptStatus')
  const words: Readonly<Record<string, string>> = {
    ENABLED_BY_DEFAULT: 'opt-in-not-required',
    ENABLED: 'opted-in',
    DISABLED: NOT_OPTED_IN,
  }
  const optInStatus = words[status] ?? status
  return { accountId, region: required(answer.RegionName, 'RegionName'), optInStatus }
}

export const normalizeEc2Region = (accountId: AccountId, answer: Ec2Region): AccountRegion => ({
  accountId,
  region: required(answer.RegionName, 'RegionName'),
  optInStatus: required(answer.OptInStatus, 'OptInStatus'),
})
