import type { CompiledPolicy } from '#lib/core/policy/compile.ts'
import type { Condition, Statement } from '#lib/core/policy/policy-document.ts'
import type { PrincipalEntry } from '#lib/core/policy/principal-entry.ts'

/** Whom the Allow statements of a resource policy can concern, before anything is evaluated: a superset, never less. */
export interface PolicyAudience {
  /** Roles, users, sessions and federated users by ARN, and deleted ids. */
  readonly principals: readonly PrincipalEntry[]
  /** Accounts named as such, or to which a condition pins everyone. */
  readonly accounts: ReadonlySet<string>
  /** Organizations to which a condition pins everyone. */
  readonly organizations: ReadonlySet<string>
  /** Somebody whom neither accounts nor organizations bound: everyone, or what cannot be read. */
  readonly unbounded: boolean
  readonly services: readonly ServiceAudience[]
  /** Whom a Deny with NotPrincipal leaves out: a wide grant may be for them alone. */
  readonly exempt: readonly PrincipalEntry[]
}

export interface ServiceAudience {
  readonly service: string
  readonly statement: Statement
}

/** The audience for an action in lower case. */
export function policyAudience(policy: CompiledPolicy, action: string): PolicyAudience {
  const found: Gathered = {
    principals: [],
    accounts: new Set(),
    organizations: new Set(),
    services: [],
    unbounded: policy.unreadable !== null,
  }
  for (const { statement } of policy.relevant(action).allows) {
    const element = statement.principals
    if (element === null || element.negated) found.unbounded = true
    else for (const entry of element.entries) gather(entry, statement, found)
  }
  return { ...found, exempt: exemptIn(policy, action) }
}

interface Gathered {
  readonly principals: PrincipalEntry[]
  readonly accounts: Set<string>
  readonly organizations: Set<string>
  readonly services: ServiceAudience[]
  unbounded: boolean
}

function gather(entry: PrincipalEntry, statement: Statement, into: Gathered): void {
  switch (entry.kind) {
    case 'account':
      into.accounts.add(entry.accountId)
      return
    case 'role':
    case 'user':
    case 'session':
    case 'federated-user':
    case 'deleted':
      into.principals.push(entry)
      return
    case 'service':
      into.services.push({ service: entry.text, statement })
      return
    case 'federated':
      return
    case 'everyone':
    case 'canonical-user':
    case 'unreadable':
      if (!pins(statement, into.accounts, into.organizations)) into.unbounded = true
  }
}

const exemptIn = (policy: CompiledPolicy, action: string): readonly PrincipalEntry[] =>
  policy
    .relevant(action)
    .denies.flatMap(({ statement: { principals } }) =>
      principals?.negated ? principals.entries : [],
    )

/** Whether some condition bounds everyone to accounts or organizations, which are added. Conditions are joined by AND: one is enough. */
function pins(statement: Statement, accounts: Set<string>, organizations: Set<string>): boolean {
  if (statement.problems.length > 0) return false
  for (const condition of statement.conditions) {
    const pinned = pinnedBy(condition)
    if (pinned === null) continue
    for (const id of pinned.ids) (pinned.kind === 'account' ? accounts : organizations).add(id)
    return true
  }
  return false
}

const EQUALS = new Set(['StringEquals', 'StringLike', 'ArnEquals', 'ArnLike'])

function pinnedBy(condition: Condition) {
  if (!EQUALS.has(condition.operator) || condition.ifExists) return null
  if (condition.quantifier === 'ForAllValues' || condition.values.length === 0) return null
  const pin = PINS.find(({ key }) => key === condition.key.toLowerCase())
  if (pin === undefined) return null
  const ids = condition.values.map((value) => pin.pattern.exec(value)?.[1])
  const certain = ids.filter((id) => id !== undefined)
  return certain.length === ids.length ? { kind: pin.kind, ids: certain } : null
}

const PINS = [
  { key: 'aws:principalaccount', kind: 'account', pattern: /^(\d{12})$/ },
  { key: 'aws:principalarn', kind: 'account', pattern: /^arn:[a-z-]+:(?:iam|sts)::(\d{12}):/ },
  { key: 'aws:principalorgid', kind: 'organization', pattern: /^(o-[a-z0-9]+)$/ },
  { key: 'aws:principalorgpaths', kind: 'organization', pattern: /^(o-[a-z0-9]+)\// },
] as const
