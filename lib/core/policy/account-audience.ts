import type { Bound } from './bound.ts'
import type { OrganizationFacts } from './exposure.ts'
import type { Anomaly, Audience } from './grant.ts'

/** An audience with what is odd about it; `proven` is less than `audience` where the organization's accounts are not all known. */
export interface Reach {
  readonly audience: Audience
  readonly proven: Audience
  readonly accountId: string | null
  readonly organizationId: string | null
  readonly anomaly: Anomaly | null
  readonly note: string | null
}

export const reach = (audience: Audience, more: Partial<Reach> = {}): Reach => ({
  audience,
  proven: audience,
  accountId: null,
  organizationId: null,
  anomaly: null,
  note: null,
  ...more,
})

/** States in which nobody of an account can sign in for long, or at all. https://docs.aws.amazon.com/organizations/latest/APIReference/API_Account.html */
const CLOSED_STATES = new Set(['SUSPENDED', 'CLOSED', 'PENDING_CLOSURE'])

export interface AccountQuestion {
  readonly ownAccountId: string
  readonly facts: OrganizationFacts
}

/** How far a grant to an account reaches. */
export function reachOfAccount(accountId: string | null, question: AccountQuestion): Reach {
  const { ownAccountId, facts } = question
  if (accountId === null) return reach('external-account', { anomaly: 'unknown-account' })
  if (accountId === ownAccountId) return reach('same-account', { accountId })
  const state = facts.accounts.get(accountId)
  if (state !== undefined && facts.organizationId !== null) {
    const anomaly = CLOSED_STATES.has(state) ? 'closed-account' : null
    return reach('organization-account', { accountId, anomaly })
  }
  const vendor = facts.vendors.get(accountId)
  if (vendor !== undefined) {
    return reach('external-account', { accountId, anomaly: 'vendor', note: vendor })
  }
  const isCertain = facts.accountsComplete || facts.organizationId === null
  return reach('external-account', {
    accountId,
    anomaly: 'unknown-account',
    proven: isCertain ? 'external-account' : 'organization-account',
    note: isCertain ? null : 'the accounts of the organization are not all known',
  })
}

/** How far a grant reaches that names organizations. */
export function reachOfOrganizations(ids: readonly string[], facts: OrganizationFacts): Reach {
  const foreign = ids.find((id) => id !== facts.organizationId)
  if (foreign === undefined) return reach('whole-organization', { organizationId: ids[0] ?? null })
  return reach('external-account', { organizationId: foreign, anomaly: 'foreign-organization' })
}

type ListBound = Extract<Bound, { readonly ids: unknown }>

/** The widest of several, all of which a value list lets in. */
export function reachOfAny(bound: ListBound, question: AccountQuestion): Reach {
  if (bound.kind === 'organizations' || bound.kind === 'source-organizations') {
    return reachOfOrganizations(bound.ids, question.facts)
  }
  const reaches = bound.ids.map((id) => reachOfAccount(id, question))
  return reaches.reduce((widest, next) => (isWider(next.audience, widest.audience) ? next : widest))
}

const WIDTH: Readonly<Record<Audience, number>> = {
  'anonymous-url': 8,
  'any-aws-principal': 7,
  'confused-deputy': 6,
  'external-account': 5,
  'whole-organization': 4,
  'organization-account': 3,
  'bound-service': 2,
  'same-account': 1,
  nobody: 0,
}

export const isWider = (left: Audience, right: Audience): boolean => WIDTH[left] > WIDTH[right]

/** The widest of a list; `nobody` of an empty one. */
export const widest = (audiences: readonly Audience[]): Audience =>
  audiences.reduce((most, next) => (isWider(next, most) ? next : most), 'nobody')
