import { RULES } from './all-rules.ts'
import type { FunctionSubject } from './function-subject.ts'
import type { AnyRule, Rule, RuleInfo } from './rule.ts'
import type { SubjectOf, Target } from './subject.ts'
import { notApplicable, unknown, type Verdict } from './verdict.ts'

/** Answers what every rule says of a subject: one judged verdict a rule. */
export interface Judged {
  readonly rule: RuleInfo
  readonly verdict: Verdict
}

type ByTarget = { readonly [T in Target]: readonly Rule<T>[] }

const isFor =
  <T extends Target>(target: T) =>
  (rule: AnyRule): rule is AnyRule & Rule<T> =>
    rule.target === target

const BY_TARGET: ByTarget = {
  function: RULES.filter(isFor('function')),
  version: RULES.filter(isFor('version')),
  'every-version': RULES.filter(isFor('every-version')),
  entry: RULES.filter(isFor('entry')),
  account: RULES.filter(isFor('account')),
  'account-region': RULES.filter(isFor('account-region')),
  subnet: RULES.filter(isFor('subnet')),
  vpc: RULES.filter(isFor('vpc')),
  'vpc-endpoint': RULES.filter(isFor('vpc-endpoint')),
  'network-interface': RULES.filter(isFor('network-interface')),
  'layer-version': RULES.filter(isFor('layer-version')),
  'log-group': RULES.filter(isFor('log-group')),
  'capacity-provider': RULES.filter(isFor('capacity-provider')),
}

/** The rules of a target, in the order of RULES. */
export const rulesFor = <T extends Target>(target: T): ByTarget[T] => BY_TARGET[target]

/** Every rule of the target judged on one subject. */
export function evaluate<T extends Target>(target: T, subject: SubjectOf[T]): readonly Judged[] {
  return rulesFor(target).map((rule) => ({
    rule,
    verdict: rule.judge(subject),
  }))
}

const UNREACHABLE = notApplicable(
  'Nothing leads to this version: no alias, policy, event source or concurrency kept ready.',
)

/**
 * The rules of a version: those about what runs are not applicable where nothing can reach it, and where that
 * is not known neither a failure nor a pass is one yet: what nothing runs would else lift a score.
 */
export function evaluateVersion(subject: FunctionSubject): readonly Judged[] {
  const { reachable } = subject
  const always = evaluate('every-version', subject)
  if (reachable.seen && !reachable.value) return [...DEAD, ...always]
  const live = evaluate('version', subject)
  if (reachable.seen) return [...live, ...always]
  const doubtful = unknown(
    reachable.why,
    'function-alias, event-source-mapping, provisioned-concurrency',
  )
  return [
    ...live.map(({ rule, verdict }) => ({
      rule,
      verdict: verdict.status === 'fail' || verdict.status === 'pass' ? doubtful : verdict,
    })),
    ...always,
  ]
}

const DEAD: readonly Judged[] = rulesFor('version').map((rule) => ({
  rule,
  verdict: UNREACHABLE,
}))
