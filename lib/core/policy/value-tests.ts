import { compileArnGlob, matchesArnGlob } from './arn-glob.ts'
import type { ConditionOperator } from './condition-operator.ts'
import { parseDateTime } from './date-time.ts'
import { compileGlob, matchesGlob, textOf } from './glob.ts'
import { ipRangeContains, parseIpRange } from './ip-range.ts'

/** Whether one value of the request matches one value of the policy. */
export type ValueTest = (actual: string) => boolean

/** How an operator compares, before negation. `test` is null for a policy value that the operator cannot have. */
export interface OperatorMeaning {
  readonly negated: boolean
  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-conditionelement */
  readonly takesVariables: boolean
  /** True when values match exactly as they are. */
  readonly isExact: boolean
  readonly test: (tokens: readonly number[]) => ValueTest | null
}

type Test = OperatorMeaning['test']

const equals: Test = (tokens) => {
  const expected = textOf(tokens)
  return (actual) => actual === expected
}

const equalsIgnoringCase: Test = (tokens) => {
  const expected = textOf(tokens).toLowerCase()
  return (actual) => actual.toLowerCase() === expected
}

const like: Test = (tokens) => {
  const glob = compileGlob(tokens)
  return (actual) => matchesGlob(glob, actual)
}

const arnLike: Test = (tokens) => {
  const pattern = compileArnGlob(tokens)
  return pattern === null ? null : (actual) => matchesArnGlob(pattern, actual)
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const parseDecimal = (text: string): number | null => (DECIMAL.test(text) ? Number(text) : null)

const compared =
  (
    parse: (text: string) => number | null,
    holds: (actual: number, expected: number) => boolean,
  ): Test =>
  (tokens) => {
    const expected = parse(textOf(tokens))
    if (expected === null) return null
    return (actual) => {
      const value = parse(actual)
      return value !== null && holds(value, expected)
    }
  }

const isBoolean: Test = (tokens) => {
  const expected = textOf(tokens).toLowerCase()
  if (expected !== 'true' && expected !== 'false') return null
  return (actual) => actual.toLowerCase() === expected
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
const isBinary: Test = (tokens) => (BASE64.test(textOf(tokens)) ? equals(tokens) : null)

const inRange: Test = (tokens) => {
  const range = parseIpRange(textOf(tokens))
  if (range === null) return null
  return (actual) => {
    const address = parseIpRange(actual)
    return address !== null && ipRangeContains(range, address)
  }
}

const same = (actual: number, expected: number) => actual === expected
const less = (actual: number, expected: number) => actual < expected
const lessOrSame = (actual: number, expected: number) => actual <= expected
const more = (actual: number, expected: number) => actual > expected
const moreOrSame = (actual: number, expected: number) => actual >= expected

const text = (test: Test, negated = false): OperatorMeaning => ({
  negated,
  takesVariables: true,
  isExact: test === equals,
  test,
})
const plain = (test: Test, negated = false): OperatorMeaning => ({
  negated,
  takesVariables: false,
  isExact: false,
  test,
})

/** What each operator does with one pair of values. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
export const OPERATOR_MEANINGS: Readonly<Record<ConditionOperator, OperatorMeaning>> = {
  StringEquals: text(equals),
  StringNotEquals: text(equals, true),
  StringEqualsIgnoreCase: text(equalsIgnoringCase),
  StringNotEqualsIgnoreCase: text(equalsIgnoringCase, true),
  StringLike: text(like),
  StringNotLike: text(like, true),
  NumericEquals: plain(compared(parseDecimal, same)),
  NumericNotEquals: plain(compared(parseDecimal, same), true),
  NumericLessThan: plain(compared(parseDecimal, less)),
  NumericLessThanEquals: plain(compared(parseDecimal, lessOrSame)),
  NumericGreaterThan: plain(compared(parseDecimal, more)),
  NumericGreaterThanEquals: plain(compared(parseDecimal, moreOrSame)),
  DateEquals: plain(compared(parseDateTime, same)),
  DateNotEquals: plain(compared(parseDateTime, same), true),
  DateLessThan: plain(compared(parseDateTime, less)),
  DateLessThanEquals: plain(compared(parseDateTime, lessOrSame)),
  DateGreaterThan: plain(compared(parseDateTime, more)),
  DateGreaterThanEquals: plain(compared(parseDateTime, moreOrSame)),
  Bool: plain(isBoolean),
  BinaryEquals: plain(isBinary),
  IpAddress: plain(inRange),
  NotIpAddress: plain(inRange, true),
  ArnEquals: text(arnLike),
  ArnLike: text(arnLike),
  ArnNotEquals: text(arnLike, true),
  ArnNotLike: text(arnLike, true),
  Null: plain(isBoolean),
}
