import {
  type AccountQuestion,
  isWider,
  type Reach,
  reach,
  reachOfAccount,
  reachOfAny,
} from './account-audience.ts'
import type { Bound } from './bound.ts'
import type { PrincipalEntry } from './principal-entry.ts'

/** How far a grant to a principal reaches within bounds that all hold; null when the principal cannot be read. */
export function reachOfPrincipal(
  entry: PrincipalEntry,
  bounds: readonly Bound[],
  question: AccountQuestion,
): Reach | null {
  switch (entry.kind) {
    case 'everyone':
      return reachOfEveryone(bounds, question)
    case 'account':
    case 'role':
    case 'user':
    case 'session':
    case 'federated-user':
      return reachOfIdentity(entry.accountId, bounds, question)
    case 'service':
      return reachOfService(bounds, question)
    case 'deleted':
      return reach('nobody', {
        anomaly: 'deleted-principal',
        note: 'the principal is gone, and nobody gets its id again',
      })
    case 'federated':
    case 'canonical-user':
    case 'unreadable':
      return null
  }
}

function reachOfEveryone(bounds: readonly Bound[], question: AccountQuestion): Reach {
  if (bounds.some(isOfServices)) return reachOfService(bounds, question)
  const candidates = bounds.flatMap((bound): Reach[] => {
    if (bound.kind === 'organizations' || bound.kind === 'accounts')
      return [reachOfAny(bound, question)]
    if (bound.kind !== 'network') return []
    return bound.isOwn
      ? [reach('whole-organization', { note: 'anybody who can use a network of the organization' })]
      : [reach('external-account', { note: 'anybody who can use that network' })]
  })
  if (isImpossible(bounds, question)) return IMPOSSIBLE
  return narrowest(candidates) ?? reach('any-aws-principal')
}

function reachOfIdentity(
  accountId: string,
  bounds: readonly Bound[],
  question: AccountQuestion,
): Reach {
  if (bounds.some(isOfServices)) return FOR_SERVICES
  const named: Bound = { kind: 'accounts', ids: [accountId] }
  return isImpossible([...bounds, named], question)
    ? IMPOSSIBLE
    : reachOfAccount(accountId, question)
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html */
function reachOfService(bounds: readonly Bound[], question: AccountQuestion): Reach {
  if (bounds.some(({ kind }) => kind === 'organizations' || kind === 'accounts')) {
    return reach('nobody', { note: 'a service calls without the key that the condition needs' })
  }
  const candidates = bounds.flatMap((bound) => reachOfSource(bound, question) ?? [])
  const note = bounds.some(({ kind }) => kind === 'source-without-account')
    ? 'the source ARN has no account: whoever owns that name later can use the grant'
    : null
  return narrowest(candidates) ?? reach('confused-deputy', { note })
}

function reachOfSource(bound: Bound, question: AccountQuestion): Reach | null {
  switch (bound.kind) {
    case 'source-accounts':
    case 'source-organizations':
      return asService(reachOfAny(bound, question))
    case 'token':
      return reach('bound-service', { note: 'the token is all that protects it' })
    case 'organizations':
    case 'accounts':
    case 'source-without-account':
    case 'network':
    case 'services-only':
      return null
  }
}

/** A service bound to a source within the organization is bound; to one outside, the outside has the say. */
function asService(source: Reach): Reach {
  const audience = source.audience === 'external-account' ? 'external-account' : 'bound-service'
  const proven = source.proven === 'external-account' ? 'external-account' : 'bound-service'
  return { ...source, audience, proven }
}

const isOfServices = ({ kind }: Bound): boolean =>
  kind === 'services-only' || kind.startsWith('source-')

const IMPOSSIBLE = reach('nobody', { note: 'its conditions exclude one another' })
const FOR_SERVICES = reach('nobody', {
  note: 'the condition needs a key that only a service’s call has',
})

/** Conditions that want the own organization and an account that is known to be outside it. */
function isImpossible(bounds: readonly Bound[], { facts, ownAccountId }: AccountQuestion): boolean {
  if (facts.organizationId === null || !facts.accountsComplete) return false
  const isOwn = bounds.some(
    (bound) =>
      bound.kind === 'organizations' && bound.ids.every((id) => id === facts.organizationId),
  )
  return (
    isOwn &&
    bounds.some(
      (bound) =>
        bound.kind === 'accounts' &&
        bound.ids.every((id) => id !== null && id !== ownAccountId && !facts.accounts.has(id)),
    )
  )
}

function narrowest(reaches: readonly Reach[]): Reach | null {
  const [first, ...rest] = reaches
  if (first === undefined) return null
  return rest.reduce(
    (least, next) => (isWider(least.audience, next.audience) ? next : least),
    first,
  )
}
