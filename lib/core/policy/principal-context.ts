import { NO_CONTEXT, type RequestContext } from './request-context.ts'
import type { RequestPrincipal } from './request-principal.ts'

/** What is known about where a principal stands; null where it is known to stand nowhere, undefined where that is not known. */
export interface PrincipalFacts {
  readonly organizationId: string | null | undefined
  /** `o-x/r-y/ou-1/`, as aws:PrincipalOrgPaths has it. */
  readonly organizationPath: string | null | undefined
  /** Tags of the user or role; undefined when not known. Session tags may add to a role's. */
  readonly tags: readonly { readonly key: string; readonly value: string }[] | undefined
}

export const NO_FACTS: PrincipalFacts = {
  organizationId: undefined,
  organizationPath: undefined,
  tags: undefined,
}

/** Keys that only a service's call on somebody's behalf carries. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourcearn */
const SERVICE_ONLY = [
  'aws:sourcearn',
  'aws:sourceaccount',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
  'aws:principalservicename',
  'aws:principalservicenameslist',
] as const

/** Keys that say who a caller is and that a service does not have. */
const IDENTITY_ONLY = [
  'aws:principalarn',
  'aws:principalaccount',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:username',
] as const

/**
 * The condition keys that a principal fixes whatever it asks.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable
 */
export function principalContext(
  principal: RequestPrincipal,
  facts: PrincipalFacts = NO_FACTS,
): RequestContext {
  switch (principal.kind) {
    case 'role':
    case 'user':
    case 'root':
    case 'federated-user':
    case 'account':
      return new Map([
        ...identityKeys(principal),
        ...standingKeys(facts),
        ...tagKeys(principal, facts),
      ])
    case 'service':
      return new Map<string, readonly string[] | null>([
        ['aws:principalisawsservice', ['true']],
        ['aws:principalservicename', [principal.service]],
        ...IDENTITY_ONLY.map((key) => [key, null] as const),
      ])
    case 'anonymous':
      return new Map<string, readonly string[] | null>([
        ['aws:principaltype', ['Anonymous']],
        ['aws:userid', ['anonymous']],
        ['aws:principalisawsservice', ['false']],
        ...[...IDENTITY_ONLY, ...SERVICE_ONLY].map((key) => [key, null] as const),
      ])
    case 'federated':
      return NO_CONTEXT
  }
}

type Entry = readonly [string, readonly string[] | null]
type Identity = Extract<RequestPrincipal, { readonly accountId: string }>

function identityKeys(principal: Identity): readonly Entry[] {
  const common: Entry[] = [
    ['aws:principalaccount', [principal.accountId]],
    ['aws:principalisawsservice', ['false']],
    ...SERVICE_ONLY.map((key): Entry => [key, null]),
  ]
  switch (principal.kind) {
    case 'role':
      return [...common, ...roleKeys(principal)]
    case 'user':
      return [
        ...common,
        ['aws:principalarn', [principal.arn]],
        ['aws:principaltype', ['User']],
        ['aws:username', [principal.arn.slice(principal.arn.lastIndexOf('/') + 1)]],
        ...(principal.userId === null ? [] : [['aws:userid', [principal.userId]] as const]),
      ]
    case 'root':
      return [
        ...common,
        ['aws:principalarn', [`arn:aws:iam::${principal.accountId}:root`]],
        ['aws:principaltype', ['Account']],
        ['aws:userid', [principal.accountId]],
        ['aws:username', null],
      ]
    case 'federated-user':
      return [
        ...common,
        ['aws:principalarn', [principal.arn]],
        ['aws:principaltype', ['FederatedUser']],
        ['aws:username', null],
      ]
    case 'account':
      return common
  }
}

/** For a session the key holds the role's ARN, and the user id the role's id and the session's name. */
function roleKeys(role: Extract<Identity, { readonly kind: 'role' }>): readonly Entry[] {
  const { roleId, sessionName } = role
  const userId: readonly Entry[] =
    roleId === null || sessionName === null ? [] : [['aws:userid', [`${roleId}:${sessionName}`]]]
  return [
    ['aws:principalarn', [role.arn]],
    ['aws:principaltype', ['AssumedRole']],
    ['aws:username', null],
    ...userId,
  ]
}

function standingKeys({ organizationId, organizationPath }: PrincipalFacts): readonly Entry[] {
  const keys: Entry[] = []
  if (organizationId !== undefined) {
    keys.push(['aws:principalorgid', organizationId === null ? null : [organizationId]])
  }
  if (organizationPath !== undefined) {
    keys.push(['aws:principalorgpaths', organizationPath === null ? null : [organizationPath]])
  }
  return keys
}

/** A tag that a role lacks may still come with the session; a user's tags are all there are. */
function tagKeys({ kind }: Identity, { tags }: PrincipalFacts): readonly Entry[] {
  if (tags === undefined || kind !== 'user') return []
  return tags.map(({ key, value }): Entry => [`aws:principaltag/${key.toLowerCase()}`, [value]])
}
