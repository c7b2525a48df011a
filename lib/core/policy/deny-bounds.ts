import { type Bound, boundOf } from './bound.ts'
import type { CompiledPolicy } from './compile.ts'
import type { CompiledStatement } from './compile-statement.ts'
import type { OrganizationFacts } from './exposure.ts'
import type { Condition } from './policy-document.ts'
import type { PrincipalEntry } from './principal-entry.ts'
import { NEVER } from './residual.ts'
import type { StatementRef } from './statement-ref.ts'

/** What the Deny statements of a policy do to one grant of it. */
export interface DenyEffect {
  /** Statements that take the whole grant away, for certain. */
  readonly taken: readonly StatementRef[]
  /** What is left: "deny everybody outside the organization" bounds the grant to the organization. */
  readonly bounds: readonly Bound[]
  readonly mayBe: readonly StatementRef[]
}

export interface DenyQuestion {
  readonly policy: CompiledPolicy
  readonly arn: string
  readonly entry: PrincipalEntry
  /** Actions of the grant that matter, in lower case. */
  readonly actions: readonly string[]
  readonly facts: OrganizationFacts
}

/** Subtracts a Deny only where it provably covers; every other Deny that could touch the grant is named. */
export function denyEffect(question: DenyQuestion): DenyEffect {
  const taken: StatementRef[] = []
  const mayBe: StatementRef[] = []
  const bounds: Bound[] = []
  for (const statement of question.policy.statements) {
    if (statement.effect === 'Allow') continue
    const cover = coverOf(statement, question)
    if (cover === 'none') continue
    const left = cover === 'whole' ? leftBy(statement, question) : null
    if (left === null) mayBe.push(statement.ref)
    else if (left === 'nothing') taken.push(statement.ref)
    else bounds.push(left)
  }
  return { taken, bounds, mayBe }
}

function coverOf(
  statement: CompiledStatement,
  { arn, entry, actions }: DenyQuestion,
): 'whole' | 'part' | 'none' {
  const covered = actions.filter((action) => statement.coversAction(action))
  const resource = statement.coversResource(arn, () => undefined)
  const who = principalCover(statement, entry)
  if (covered.length === 0 || resource === NEVER || who === 'none') return 'none'
  const isWhole = covered.length === actions.length && resource.kind === 'always' && who === 'whole'
  return isWhole && statement.unreadable === null ? 'whole' : 'part'
}

function principalCover(
  { statement }: CompiledStatement,
  entry: PrincipalEntry,
): 'whole' | 'part' | 'none' {
  const { principals } = statement
  if (principals === null || principals.negated) return 'part'
  const account = 'accountId' in entry ? entry.accountId : null
  const isWhole = principals.entries.some(
    (denied) =>
      denied.kind === 'everyone' ||
      denied.text === entry.text ||
      (denied.kind === 'account' && denied.accountId === account),
  )
  if (isWhole) return 'whole'
  const touches =
    entry.kind === 'everyone' ||
    (entry.kind === 'service' && principals.entries.some(({ text }) => text === '*')) ||
    principals.entries.some((denied) => 'accountId' in denied && denied.accountId === account)
  return touches ? 'part' : 'none'
}

const NEGATED: ReadonlySet<string> = new Set([
  'StringNotEquals',
  'StringNotEqualsIgnoreCase',
  'StringNotLike',
  'ArnNotEquals',
  'ArnNotLike',
  'NotIpAddress',
])

/** What escapes the Deny: nothing, those within a bound, or null when that cannot be said. */
function leftBy(
  { statement }: CompiledStatement,
  { entry, facts }: DenyQuestion,
): Bound | 'nothing' | null {
  const conditions = statement.conditions.filter(
    (condition) => entry.kind === 'service' || !sparesServices(condition),
  )
  const [only, ...others] = conditions
  if (only === undefined) return 'nothing'
  if (others.length > 0 || only.quantifier !== null || !NEGATED.has(only.operator)) return null
  return boundOf(only.key, only.values, facts)
}

/** `aws:PrincipalIsAWSService` false: always so for anybody but a service. */
const sparesServices = ({ operator, key, values }: Condition): boolean =>
  operator === 'Bool' &&
  key.toLowerCase() === 'aws:principalisawsservice' &&
  values.every((value) => value === 'false')
