import type { Unseen } from '#lib/core/model/observed.ts'
import type { CompiledPolicy } from './compile.ts'
import { appliesTo, type CompiledStatement, joined } from './compile-statement.ts'
import type { Question } from './question.ts'
import { ALWAYS, NEVER, type Residual, type UnreadableAtom } from './residual.ts'
import { or } from './residual-algebra.ts'
import type { Layer, StatementRef } from './statement-ref.ts'

/** What one side of a question says: when it allows, and the statements that this hangs on. */
export interface Side {
  readonly residual: Residual
  readonly by: readonly StatementRef[]
}

export const SILENT: Side = { residual: NEVER, by: [] }
export const OPEN: Side = { residual: ALWAYS, by: [] }

/** A whole layer that could not be read. */
export const unreadableLayer = (layer: Layer, why: Unseen): UnreadableAtom => ({
  kind: 'unreadable',
  document: layer,
  index: null,
  why,
})

/** When any of the policies allows, by whatever name they call the caller. */
export function allowOf(policies: readonly CompiledPolicy[], question: Question): Side {
  let residual: Residual = NEVER
  const by: StatementRef[] = []
  for (const policy of policies) {
    if (policy.unreadable !== null) residual = joinedByOr(residual, policy.unreadable)
    for (const statement of policy.relevant(question.action).allows) {
      const when = allowWhen(statement, question)
      if (when === NEVER) continue
      by.push(statement.ref)
      residual = joinedByOr(residual, when)
    }
  }
  return by.length === 0 && residual === NEVER ? SILENT : { residual, by }
}

/** When a statement allows; an effect that cannot be read may be Deny. */
export function allowWhen(statement: CompiledStatement, question: Question): Residual {
  const when = appliesTo(statement, question)
  return statement.effect === 'Allow' ? when : joined(when, statement.unreadable ?? NEVER)
}

export function joinedByOr(left: Residual, right: Residual): Residual {
  if (left === ALWAYS || right === ALWAYS) return ALWAYS
  if (left === NEVER) return right
  return right === NEVER ? left : or([left, right])
}

/** The Deny statements that apply for certain, and what else may deny. */
export interface Denials {
  readonly certain: StatementRef[]
  readonly open: Residual[]
  readonly openBy: StatementRef[]
}

/** Adds what the policies deny. */
export function gatherDenials(
  policies: readonly CompiledPolicy[],
  question: Question,
  into: Denials,
): void {
  for (const policy of policies) gatherPolicyDenials(policy, question, into)
}

export function gatherPolicyDenials(
  policy: CompiledPolicy,
  question: Question,
  into: Denials,
): void {
  if (policy.unreadable !== null) into.open.push(policy.unreadable)
  gatherStatementDenials(policy.relevant(question.action).denies, question, into)
}

export function gatherStatementDenials(
  statements: readonly CompiledStatement[],
  question: Question,
  into: Denials,
): void {
  for (const statement of statements) {
    const applies = appliesTo(statement, question)
    const when =
      statement.effect === 'Deny' ? applies : joined(applies, statement.unreadable ?? NEVER)
    if (when === NEVER) continue
    if (when === ALWAYS) into.certain.push(statement.ref)
    else {
      into.open.push(when)
      into.openBy.push(statement.ref)
    }
  }
}

const NOBODY: readonly StatementRef[] = []

/** The lists as one, without copying when at most one has something. */
export function together(lists: readonly (readonly StatementRef[])[]): readonly StatementRef[] {
  const filled = lists.filter((list) => list.length > 0)
  return filled.length > 1 ? filled.flat() : (filled[0] ?? NOBODY)
}
