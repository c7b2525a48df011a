import { parseFunctionArn } from '#lib/core/model/function-arn.ts'
import { type Observed, seen } from '#lib/core/model/observed.ts'
import type { Target } from '#lib/core/policy/authorization-request.ts'
import { type CompiledPolicy, compile } from '#lib/core/policy/compile.ts'
import type { CompiledStatement } from '#lib/core/policy/compile-statement.ts'
import { residualKey } from '#lib/core/policy/residual-algebra.ts'
import { targetContext } from '#lib/core/policy/target-context.ts'
import type { CallerPlace } from './graph-caller.ts'
import type { GraphQualifier } from './graph-input.ts'
import { INVOKE } from './invoke-action.ts'
import { type PolicyAudience, policyAudience } from './policy-audience.ts'

/** One qualifier of a function, ready to be asked about. */
export interface GraphTarget {
  readonly arn: string
  readonly accountId: string
  readonly region: string
  readonly target: Target
  readonly url: Observed<{ readonly authType: string } | null>
  /** Null when the policy could not be read. */
  readonly audience: PolicyAudience | null
  /** Equal for targets whose policies say the same of themselves to everybody; null when it says nothing to any AWS principal. */
  readonly policySignature: string | null
  /** Principals and accounts that a statement names; null when a statement speaks to everybody. */
  readonly named: ReadonlySet<string> | null
}

export function graphTarget(qualifier: GraphQualifier, place: CallerPlace): GraphTarget {
  const { arn, policy, url } = qualifier
  const compiled =
    policy.seen && policy.value !== null
      ? compile(policy.value.text, { id: policy.value.id, layer: 'resource' })
      : undefined
  const statements = speakingToPrincipals(compiled)
  const organization =
    place.organizationId === undefined || place.organizationPath === undefined
      ? null
      : { id: place.organizationId, path: place.organizationPath }
  return {
    arn,
    accountId: place.accountId,
    region: parseFunctionArn(arn)?.region ?? '',
    target: {
      arn,
      accountId: place.accountId,
      policy: policy.seen ? seen(compiled ?? null) : policy,
      resourceControl: NO_CONTROL,
      context: targetContext(arn, place.accountId, organization),
    },
    url,
    audience: !policy.seen ? null : compiled ? policyAudience(compiled, INVOKE) : NOBODY,
    policySignature: !policy.seen ? `unseen ${policy.why}` : signatureOf(arn, compiled, statements),
    named: policy.seen && compiled?.unreadable == null ? namedBy(statements) : null,
  }
}

/** Resource control policies do not concern Lambda. */
const NO_CONTROL = seen([])
const NOBODY: PolicyAudience = {
  principals: [],
  accounts: new Set(),
  organizations: new Set(),
  unbounded: false,
  services: [],
  exempt: [],
}

/** The statements on invoking that can concern an AWS principal; those of services alone do not. */
function speakingToPrincipals(policy: CompiledPolicy | undefined): readonly CompiledStatement[] {
  if (policy === undefined) return []
  const { allows, denies } = policy.relevant(INVOKE)
  return [...new Set([...allows, ...denies])].filter(({ statement }) => {
    const element = statement.principals
    if (element === null || element.negated || statement.problems.length > 0) return true
    return element.entries.some(({ kind }) => kind !== 'service' && kind !== 'federated')
  })
}

/** A policy names its own function in every statement: what covers it is compared, not the text. */
function signatureOf(
  arn: string,
  policy: CompiledPolicy | undefined,
  statements: readonly CompiledStatement[],
): string | null {
  if (policy === undefined) return null
  if (policy.unreadable !== null) return `unreadable ${arn}`
  if (statements.length === 0) return null
  return JSON.stringify(
    statements.map((one) => {
      const { index, effect, principals, conditions, resources, problems } = one.statement
      if (one.unreadable !== null || problems.length > 0) return [arn, index]
      if (resources?.patterns.some((pattern) => pattern.includes('${'))) return [arn, index]
      const covers = residualKey(one.coversResource(arn, () => undefined))
      const when = conditions.map(({ place: _, ...condition }) => condition)
      return [index, effect, principals, when, covers, policy.document.version]
    }),
  )
}

function namedBy(statements: readonly CompiledStatement[]): ReadonlySet<string> | null {
  const named = new Set<string>()
  for (const { statement } of statements) {
    const element = statement.principals
    if (element === null || element.negated || statement.problems.length > 0) return null
    for (const entry of element.entries) {
      if (entry.kind === 'service' || entry.kind === 'federated' || entry.kind === 'deleted')
        continue
      if (!('accountId' in entry)) return null
      named.add(entry.kind === 'role' || entry.kind === 'user' ? entry.text : entry.accountId)
    }
  }
  return named
}
