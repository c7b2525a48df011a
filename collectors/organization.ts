import {
  type Organization as Answer,
  DescribeOrganizationCommand,
} from '@aws-sdk/client-organizations'
import type { AccountId } from '#lib/core/model/account-id.ts'
import type { OrganizationResult } from '#lib/core/model/collected.ts'
import type { Account, Organization } from '#lib/core/model/organization.ts'
import type { AwsAccess } from './aws/aws-access.ts'
import { AwsClients } from './aws/clients.ts'
import { gap } from './aws/gap.ts'
import { required } from './aws/unreadable-answer.ts'
import { Discovery } from './organization/discovery.ts'
import { type KnownTags, readAccountTags } from './organization/read-account-tags.ts'
import { readAccounts } from './organization/read-accounts.ts'
import { readPolicies } from './organization/read-policies.ts'
import { readUnits } from './organization/read-units.ts'

/** IAM actions of discovery, which the collector's own identity needs beside sts:AssumeRole. */
export const ORGANIZATION_ACTIONS = [
  'organizations:DescribeOrganization',
  'organizations:DescribePolicy',
  'organizations:ListAccounts',
  'organizations:ListAccountsForParent',
  'organizations:ListOrganizationalUnitsForParent',
  'organizations:ListPolicies',
  'organizations:ListRoots',
  'organizations:ListTagsForResource',
  'organizations:ListTargetsForPolicy',
  'tag:GetResources',
] as const

export interface DiscoveryInput {
  readonly access: AwsAccess
  readonly runId: string
  readonly signal: AbortSignal
  /** The customer's list: what to narrow to, and what to go by where Organizations cannot be read. */
  readonly accounts: readonly AccountId[] | null
  readonly called?: (action: string) => void
  /** What is known of accounts' tags; left out by whoever only tries what may be read. */
  readonly knownTags?: KnownTags
}

/** What an account of a configured list is called where Organizations tells nothing of it. */
const LISTED = 'LISTED'

/** What the caller can see of the organization. Throws only when the caller has no working credentials at all. */
export async function discoverOrganization(input: DiscoveryInput): Promise<OrganizationResult> {
  const { access, runId, signal } = input
  const caller = await access.credentials.identity()
  let calls = 0
  const called = (action: string): void => {
    calls += 1
    input.called?.(action)
  }
  const clientsIn = (region: string) =>
    new AwsClients(access, { accountId: caller.accountId, region }, { runId, signal, called })
  const { homeRegion } = access
  const discovery = new Discovery(clientsIn(homeRegion), clientsIn(organizationsRegion(homeRegion)))
  const organization = await describeOrganization(discovery)
  const found =
    typeof organization === 'string'
      ? alone(input.accounts ?? [caller.accountId], organization === 'none')
      : await readMembers(discovery, { organization, list: input.accounts ?? [caller.accountId] })
  const tagged = await withTags(discovery, found, { ...input, callerId: caller.accountId })
  return {
    ...tagged,
    inScope: inScope(found.accounts, input.accounts),
    gaps: discovery.gaps,
    calls,
  }
}

/** https://docs.aws.amazon.com/general/latest/gr/ao.html */
function organizationsRegion(homeRegion: string): string {
  if (homeRegion.startsWith('cn-')) return 'cn-northwest-1'
  return homeRegion.startsWith('us-gov-') ? 'us-gov-west-1' : 'us-east-1'
}

/** Accounts of a configured list have what was known of them: nobody can be asked. */
async function withTags(
  discovery: Discovery,
  found: Untagged,
  { knownTags, callerId }: Pick<DiscoveryInput, 'knownTags'> & { readonly callerId: AccountId },
): Promise<Found> {
  const { organization, accounts, complete } = found
  const members = accounts.filter(({ state }) => state !== LISTED).map(({ id }) => id)
  const read = await readAccountTags(discovery, {
    accountIds: members,
    isManagement: callerId === organization.managementAccountId,
    ...(knownTags === undefined ? {} : { known: knownTags }),
  })
  return {
    ...found,
    accounts: accounts.map((account) => ({ ...account, tags: read.tags.get(account.id) ?? null })),
    complete: { ...complete, accountTags: read.complete && complete.accounts },
  }
}

/** `none`: AWS says that the caller's account is in no organization. `unread`: it does not say. */
async function describeOrganization(
  discovery: Discovery,
): Promise<Organization | 'none' | 'unread'> {
  try {
    const answer = await discovery.aws.organizations.send(new DescribeOrganizationCommand({}))
    return normalizeOrganization(required(answer.Organization, 'Organization'))
  } catch (error) {
    if (error instanceof Error && error.name === 'AWSOrganizationsNotInUseException') return 'none'
    discovery.gaps.push(gap(error, { action: 'organizations:DescribeOrganization', subject: null }))
    return 'unread'
  }
}

export const normalizeOrganization = (answer: Answer): Organization => ({
  id: required(answer.Id, 'Organization.Id'),
  managementAccountId: answer.MasterAccountId ?? null,
  featureSet: answer.FeatureSet ?? null,
  enabledPolicyTypes: null,
})

type Found = Pick<
  OrganizationResult,
  'organization' | 'units' | 'accounts' | 'policies' | 'complete'
>
type Untagged = Omit<Found, 'complete'> & {
  readonly complete: Omit<Found['complete'], 'accountTags'>
}

async function readMembers(
  discovery: Discovery,
  {
    organization,
    list,
  }: { readonly organization: Organization; readonly list: readonly AccountId[] },
): Promise<Untagged> {
  const { units, complete, enabledPolicyTypes } = await readUnits(discovery, organization.id)
  const { managementAccountId } = organization
  const [accounts, policies] = await Promise.all([
    readAccounts(discovery, { units, managementAccountId }),
    readPolicies(discovery, enabledPolicyTypes),
  ])
  const known = new Set((accounts ?? []).map(({ id }) => id))
  const unlisted = list.filter((id) => !known.has(id))
  return {
    organization: { ...organization, enabledPolicyTypes },
    units,
    accounts: [
      ...(accounts ?? []),
      ...unlisted.map((id) => listedAccount(id, managementAccountId)),
    ],
    policies: policies.policies,
    complete: { units: complete, accounts: accounts !== null, policies: policies.complete },
  }
}

function alone(list: readonly AccountId[], isKnown: boolean): Untagged {
  return {
    organization: {
      id: 'listed',
      managementAccountId: null,
      featureSet: null,
      enabledPolicyTypes: null,
    },
    units: [],
    accounts: list.map((id) => listedAccount(id, null)),
    policies: [],
    complete: { units: isKnown, accounts: isKnown, policies: isKnown },
  }
}

const listedAccount = (id: AccountId, managementAccountId: string | null): Account => ({
  id,
  name: id,
  email: null,
  state: LISTED,
  joinedAt: null,
  parentId: null,
  ouPath: null,
  ouIdPath: null,
  tags: null,
  isManagement: id === managementAccountId,
})

/** Accounts that are closed, suspended or not yet active let nobody in; they stay known and are left alone. */
function inScope(accounts: readonly Account[], list: readonly AccountId[] | null): AccountId[] {
  const open = accounts.filter(({ state }) => state === 'ACTIVE' || state === LISTED)
  return open.map(({ id }) => id).filter((id) => list === null || list.includes(id))
}
