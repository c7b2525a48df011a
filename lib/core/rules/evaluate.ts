import { RULES } from './all-rules.ts'
import type { FunctionSubject } from './function-subject.ts'
import type { AnyRule, Rule } from './rule.ts'
import type { SubjectOf, Target } from './subject.ts'
import { notApplicable, unknown, type Verdict } from './verdict.ts'

/** Answers what every rule says of a subject: one judged verdict a rule. */
export interface Judged {
  readonly rule: AnyRule
  readonly verdict: Verdict
}

const BY_TARGET = Map.groupBy(RULES, ({ target }) => target)

/** The rules of a target, in the order of RULES. */
export const rulesFor = <T extends Target>(target: T): readonly Rule<T>[] =>
  (BY_TARGET.get(target) ?? []) as unknown as readonly Rule<T>[]

/** Every rule of the target judged on one subject. */
export function evaluate<T extends Target>(target: T, subject: SubjectOf[T]): readonly Judged[] {
  return rulesFor(target).map((rule) => ({
    rule: rule as unknown as AnyRule,
    verdict: rule.judge(subject),
  }))
}

const UNREACHABLE = notApplicable(
  'Nothing leads to this version: no alias, policy or event source.',
)

/**
 * The rules of a version: those about what runs are not applicable where nothing can reach it, and where that
 * is not known a failure is not yet one.
 */
export function evaluateVersion(subject: FunctionSubject): readonly Judged[] {
  const { reachable } = subject
  const always = evaluate('every-version', subject)
  if (reachable.seen && !reachable.value) return [...DEAD, ...always]
  const live = evaluate('version', subject)
  if (reachable.seen) return [...live, ...always]
  const doubtful = unknown(reachable.why, 'function-alias, event-source-mapping')
  return [
    ...live.map(({ rule, verdict }) => ({
      rule,
      verdict: verdict.status === 'fail' ? doubtful : verdict,
    })),
    ...always,
  ]
}

const DEAD: readonly Judged[] = rulesFor('version').map((rule) => ({
  rule: rule as unknown as AnyRule,
  verdict: UNREACHABLE,
}))
