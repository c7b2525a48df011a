import type { PrincipalElement } from './policy-document.ts'
import type { PrincipalEntry } from './principal-entry.ts'
import type { Question } from './question.ts'
import type { RequestPrincipal } from './request-principal.ts'
import {
  ALWAYS,
  type ConditionAtom,
  NEVER,
  type Residual,
  type UnreadableAtom,
} from './residual.ts'
import { or } from './residual-algebra.ts'

/**
 * How a resource policy names the caller. `direct`: the user, the session or everyone, which no boundary limits;
 * `role`: the role behind the session, which boundary and session policies limit; `account`: the account, whose own
 * policies have to allow as well.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export interface Naming {
  readonly direct: Residual
  readonly role: Residual
  readonly account: Residual
}

export type PrincipalMatch = (question: Question) => Naming

const UNNAMED: Naming = { direct: NEVER, role: NEVER, account: NEVER }
const DIRECT: Naming = { ...UNNAMED, direct: ALWAYS }
const ROLE: Naming = { ...UNNAMED, role: ALWAYS }
const ACCOUNT: Naming = { ...UNNAMED, account: ALWAYS }

interface Named {
  readonly everyone: boolean
  /** Whether there is any AWS principal, and any session among them: most policies name services alone. */
  readonly identities: boolean
  readonly sessions: boolean
  readonly accounts: ReadonlySet<string>
  /** ARNs, services and providers, each of which is nobody else's name. */
  readonly names: ReadonlySet<string>
  readonly entries: readonly PrincipalEntry[]
  readonly unreadable: UnreadableAtom | null
}

/** `at` is the atom to answer with where an entry cannot be read. */
export function compilePrincipals(element: PrincipalElement, at: UnreadableAtom): PrincipalMatch {
  const { entries } = element
  const named: Named = {
    everyone: entries.some(({ kind }) => kind === 'everyone'),
    identities: entries.some((entry) => 'accountId' in entry),
    sessions: entries.some(({ kind }) => kind === 'session'),
    accounts: new Set(
      entries.flatMap((entry) => (entry.kind === 'account' ? [entry.accountId] : [])),
    ),
    names: new Set(entries.map(({ text }) => text)),
    entries,
    unreadable: entries.some(({ kind }) => kind === 'unreadable' || kind === 'canonical-user')
      ? at
      : null,
  }
  if (element.negated) return (question) => notNamed(named, question, at)
  if (named.unreadable === null) return ({ caller }) => naming(named, caller.principal)
  return ({ caller }) => {
    const found = naming(named, caller.principal)
    return { ...found, direct: or([found.direct, at]) }
  }
}

function naming(named: Named, principal: RequestPrincipal): Naming {
  if (named.everyone) return DIRECT
  switch (principal.kind) {
    case 'role':
      return namingOfRole(named, principal)
    case 'user':
    case 'federated-user':
      return named.names.has(principal.arn) ? DIRECT : namingOfAccount(named, principal.accountId)
    case 'root':
      return namingOfAccount(named, principal.accountId)
    case 'service':
      return named.names.has(principal.service) || hasEveryService(named) ? DIRECT : UNNAMED
    case 'federated':
      return named.names.has(principal.provider) ? DIRECT : UNNAMED
    case 'account':
      return namingOfSomebody(named, principal.accountId)
    case 'anonymous':
      return UNNAMED
  }
}

const namingOfAccount = (named: Named, accountId: string): Naming =>
  named.accounts.has(accountId) ? ACCOUNT : UNNAMED

const hasEveryService = (named: Named): boolean =>
  named.entries.some(({ kind, text }) => kind === 'service' && text === '*')

type Role = Extract<RequestPrincipal, { readonly kind: 'role' }>

function namingOfRole(named: Named, role: Role): Naming {
  if (!named.identities) return UNNAMED
  const base = named.names.has(role.arn) ? ROLE : namingOfAccount(named, role.accountId)
  const sessions = sessionsOf(named, role)
  if (sessions.length === 0) return base
  if (role.sessionName === null) return { ...base, direct: { ...SESSION, values: sessions } }
  return sessions.includes(role.sessionName) ? { ...base, direct: ALWAYS } : base
}

const SESSION: ConditionAtom = {
  kind: 'condition',
  operator: 'StringEquals',
  key: 'sts:RoleSessionName',
  values: [],
}

const NO_SESSIONS: readonly string[] = []

/** Names of the role's sessions that are listed; a session's ARN leaves out the role's path. */
function sessionsOf(named: Named, role: Role): readonly string[] {
  if (!named.sessions) return NO_SESSIONS
  const roleName = role.arn.slice(role.arn.lastIndexOf('/') + 1)
  const partition = role.arn.split(':')[1] ?? ''
  const lead = `arn:${partition}:sts::${role.accountId}:assumed-role/${roleName}/`
  return named.entries
    .filter(({ kind, text }) => kind === 'session' && text.startsWith(lead))
    .map(({ text }) => text.slice(lead.length))
    .sort()
}

/** Whom an account lets may be any of its principals: those named alone are a condition on which one. */
function namingOfSomebody(named: Named, accountId: string): Naming {
  if (named.accounts.has(accountId)) return ACCOUNT
  const values = named.entries.flatMap((entry) =>
    'accountId' in entry && entry.accountId === accountId ? [entry.text] : [],
  )
  if (values.length === 0) return UNNAMED
  const atom: ConditionAtom = {
    kind: 'condition',
    operator: 'ArnEquals',
    key: 'aws:PrincipalArn',
    values: values.sort(),
  }
  return { ...UNNAMED, direct: atom }
}

/**
 * NotPrincipal. Somebody is exempt when listed with everything that AWS may validate before: the account, the role,
 * the session. Listed in part, the documentation leaves it open. A boundary makes the exemption void.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
function notNamed(named: Named, { caller }: Question, at: UnreadableAtom): Naming {
  if (named.everyone) return UNNAMED
  const identities = identitiesOf(caller.principal)
  const listed = identities.filter((names) => names.some((name) => isListed(named, name)))
  const isBounded = caller.boundary.seen && caller.boundary.value !== null
  const self = identities.at(-1) ?? []
  const isSelfListed = self.some((name) => isListed(named, name))
  if (!isSelfListed && named.unreadable === null && !mayBeExempt(named, caller.principal)) {
    return DIRECT
  }
  if (isBounded) return DIRECT
  const isCertain = named.unreadable === null && caller.boundary.seen
  const isWhole = listed.length === identities.length && identities.length > 0
  return isCertain && isWhole ? UNNAMED : { ...UNNAMED, direct: at }
}

const isListed = (named: Named, name: string): boolean =>
  named.names.has(name) || named.accounts.has(name)

/** A session of a listed role, or somebody in an account that cannot be looked into, may turn out to be the one listed. */
function mayBeExempt(named: Named, principal: RequestPrincipal): boolean {
  switch (principal.kind) {
    case 'role': {
      const sessions = principal.sessionName === null ? sessionsOf(named, principal) : []
      return named.names.has(principal.arn) || sessions.length > 0
    }
    case 'account':
      return named.entries.some(
        (entry) => 'accountId' in entry && entry.accountId === principal.accountId,
      )
    case 'user':
    case 'root':
    case 'federated-user':
    case 'federated':
    case 'service':
    case 'anonymous':
      return false
  }
}

/** The names that AWS may validate, widest first, the principal itself last. */
function identitiesOf(principal: RequestPrincipal): readonly (readonly string[])[] {
  switch (principal.kind) {
    case 'role': {
      const name = principal.arn.slice(principal.arn.lastIndexOf('/') + 1)
      const partition = principal.arn.split(':')[1] ?? ''
      const session = `arn:${partition}:sts::${principal.accountId}:assumed-role/${name}/${principal.sessionName ?? ''}`
      return [[principal.accountId], [principal.arn], [session]]
    }
    case 'user':
    case 'federated-user':
      return [[principal.accountId], [principal.arn]]
    case 'root':
    case 'account':
      return [[principal.accountId]]
    case 'service':
      return [[principal.service]]
    case 'federated':
      return [[principal.provider]]
    case 'anonymous':
      return [[]]
  }
}
