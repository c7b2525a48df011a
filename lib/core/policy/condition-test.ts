import { textOf } from './glob.ts'
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
type PolicyValue =
  | { readonly test: ValueTest; readonly tokens: readonly number[] }
  | { readonly parts: readonly ValuePart[] }
type Match = boolean | 'unknown'

/** Null when a value is nothing that the operator can compare. */
export function compileCondition(condition: Condition, version: string): ConditionTest | null {
  const meaning = OPERATOR_MEANINGS[condition.operator]
  const values = condition.values.map((value) => compileValue(value, version, meaning))
  if (values.some((value) => value === null)) return null
  const tests = merged(
    values.filter((value) => value !== null),
    meaning,
  )
  const key = condition.key.toLowerCase()
  const atom: Residual = {
    kind: 'condition',
    operator: operatorText(condition),
    key: condition.key,
    values: asVersion2012(condition.values, version),
  }
  const [test, ...others] = tests
  const only = others.length === 0 && test !== undefined && 'test' in test ? test.test : null
  return (lookup) => {
    const actual = lookup(key)
    if (actual === undefined) return atom
    if (condition.operator === 'Null') return nullTest(condition, actual)
    if (actual === null || actual.length === 0) return whenAbsent(condition, meaning)
    if (condition.quantifier === null && actual.length > 1) return SEVERAL
    const first = actual[0]
    if (only !== null && actual.length === 1 && first !== undefined) {
      return only(first) === meaning.negated ? NEVER : ALWAYS
    }
    const held = heldBy(actual, condition.quantifier, { tests, meaning, lookup })
    return held === 'unknown' ? atom : held ? ALWAYS : NEVER
  }
}

/** A condition that is left over has lost its policy: its values are written so that they mean the same in version 2012-10-17. */
const asVersion2012 = (values: readonly string[], version: string): readonly string[] =>
  version === '2008-10-17' ? values.map((value) => value.replaceAll('${', '${$}{')) : values

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
  return test === null ? null : { test, tokens }
}

/** Values that have to be equal are looked up together. */
function merged(values: readonly PolicyValue[], meaning: OperatorMeaning): readonly PolicyValue[] {
  const fixed = values.flatMap((value) => ('test' in value ? [textOf(value.tokens)] : []))
  if (!meaning.isExact || fixed.length < 2) return values
  const known = new Set(fixed)
  const together: PolicyValue = { test: (actual) => known.has(actual), tokens: [] }
  return [together, ...values.filter((value) => 'parts' in value)]
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

function heldBy(
  actual: readonly string[],
  quantifier: Condition['quantifier'],
  comparison: Comparison,
): Match {
  const outcomes = actual.map((value) => outcomeOf(value, comparison))
  return quantifier === 'ForAnyValue' ? some(outcomes) : every(outcomes)
}

function outcomeOf(actual: string, comparison: Comparison): Match {
  let unknown = false
  for (const value of comparison.tests) {
    const matched = matches(value, actual, comparison)
    if (matched === true) return !comparison.meaning.negated
    if (matched === 'unknown') unknown = true
  }
  return unknown ? 'unknown' : comparison.meaning.negated
}

function matches(value: PolicyValue, actual: string, { meaning, lookup }: Comparison): Match {
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
