import type { Condition } from './policy-document.ts'
import { ALWAYS, NEVER, type Residual } from './residual.ts'
import {
  fixedTokens,
  type Lookup,
  parseTemplate,
  resolveTemplate,
  type ValuePart,
} from './value-template.ts'
import { OPERATOR_MEANINGS, type OperatorMeaning, type ValueTest } from './value-tests.ts'

/** Whether a condition holds, as far as the request is known; `why` for what AWS documents both ways or not at all. */
export type ConditionTest = (
  lookup: Lookup,
) => Residual | { readonly kind: 'undecided'; readonly why: string }

/** One value of the policy: its test, or the parts that make one once variables are known. */
type PolicyValue = { readonly test: ValueTest } | { readonly parts: readonly ValuePart[] }
type Match = boolean | 'unknown'

/** Null when a value is nothing that the operator can compare. */
export function compileCondition(condition: Condition, version: string): ConditionTest | null {
  const meaning = OPERATOR_MEANINGS[condition.operator]
  const values = condition.values.map((value) => compileValue(value, version, meaning))
  if (values.some((value) => value === null)) return null
  const tests = values.filter((value) => value !== null)
  const key = condition.key.toLowerCase()
  const atom: Residual = {
    kind: 'condition',
    operator: operatorText(condition),
    key: condition.key,
    values: condition.values,
  }
  return (lookup) => {
    const actual = lookup(key)
    if (actual === undefined) return atom
    if (condition.operator === 'Null') return nullTest(condition, actual)
    if (actual === null || actual.length === 0) return whenAbsent(condition, meaning)
    if (condition.quantifier === null && actual.length > 1) return SEVERAL
    const outcomes = actual.map((value) => outcomeOf(value, { tests, meaning, lookup }))
    const held = condition.quantifier === 'ForAnyValue' ? some(outcomes) : every(outcomes)
    return held === 'unknown' ? atom : held ? ALWAYS : NEVER
  }
}

/** The operator as a policy writes it, with its quantifier and IfExists. */
export const operatorText = (condition: Condition): string =>
  `${condition.quantifier === null ? '' : `${condition.quantifier}:`}${condition.operator}${condition.ifExists ? 'IfExists' : ''}`

const SEVERAL = {
  kind: 'undecided',
  why: 'AWS requires ForAnyValue or ForAllValues for a key with several values',
} as const

/** The documentation says that ForAllValues is true without the key, and tabulates "no match" for its negated operators. */
const CONTRADICTED = {
  kind: 'undecided',
  why: 'AWS documents both outcomes for a negated ForAllValues on an absent key',
} as const

function compileValue(
  value: string,
  version: string,
  meaning: OperatorMeaning,
): PolicyValue | null {
  const parts = parseTemplate(value, version)
  const tokens = fixedTokens(parts)
  if (tokens === null) return meaning.takesVariables ? { parts } : null
  const test = meaning.test(tokens)
  return test === null ? null : { test }
}

function nullTest(condition: Condition, actual: readonly string[] | null): Residual {
  const absent = actual === null || actual.length === 0
  return condition.values.some((value) => (value.toLowerCase() === 'true') === absent)
    ? ALWAYS
    : NEVER
}

function whenAbsent(condition: Condition, meaning: OperatorMeaning) {
  if (condition.ifExists) return ALWAYS
  switch (condition.quantifier) {
    case 'ForAnyValue':
      return NEVER
    case 'ForAllValues':
      return meaning.negated ? CONTRADICTED : ALWAYS
    case null:
      return meaning.negated ? ALWAYS : NEVER
  }
}

interface Comparison {
  readonly tests: readonly PolicyValue[]
  readonly meaning: OperatorMeaning
  readonly lookup: Lookup
}

function outcomeOf(actual: string, { tests, meaning, lookup }: Comparison): Match {
  const matched = some(tests.map((value) => matches(value, actual, { meaning, lookup })))
  return matched === 'unknown' ? 'unknown' : matched !== meaning.negated
}

function matches(
  value: PolicyValue,
  actual: string,
  { meaning, lookup }: Omit<Comparison, 'tests'>,
): Match {
  if ('test' in value) return value.test(actual)
  const resolved = resolveTemplate(value.parts, lookup)
  if (resolved.kind === 'unknown') return 'unknown'
  if (resolved.kind === 'absent') return false
  return meaning.test(resolved.tokens)?.(actual) ?? false
}

const some = (outcomes: readonly Match[]): Match =>
  outcomes.includes(true) ? true : outcomes.includes('unknown') ? 'unknown' : false

const every = (outcomes: readonly Match[]): Match =>
  outcomes.includes(false) ? false : outcomes.includes('unknown') ? 'unknown' : true
