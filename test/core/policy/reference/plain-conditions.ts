import { BlockList, isIP } from 'node:net'
import { type Plain, plain, plainArn, plainMatch } from './plain-match.ts'

/** Every key of the request, in lower case, with its values; a key that is not there is absent. Nothing is unknown. */
export type Facts = ReadonlyMap<string, readonly string[]>

/** True, false, or null where AWS documents no answer. */
export type Answer = boolean | null

const SPECIAL: Readonly<Record<string, string>> = { '*': '*', '?': '?', $: '$' }

/** A value with its variables filled in; null when one of them has no value. */
export function filledIn(value: string, facts: Facts, version: string): Plain | null {
  if (version === '2008-10-17') return plain(value)
  let units: Plain = []
  let rest = value
  for (;;) {
    const start = rest.search(/\$\{(\$|[^${}]*)\}/)
    if (start < 0) return [...units, ...plain(rest)]
    const end = rest.indexOf('}', start)
    const inside = rest.slice(start + 2, end)
    units = [...units, ...plain(rest.slice(0, start))]
    const special = SPECIAL[inside]
    if (special !== undefined) units = [...units, ...plain(special, false)]
    else if (inside.includes(':')) {
      const [key = '', fallback] = inside.split(/, */)
      const found = facts.get(key.toLowerCase()) ?? []
      const text = found.length === 0 ? fallback?.slice(1, -1) : found[0]
      if (text === undefined || found.length > 1) return null
      units = [...units, ...plain(text, false)]
    } else units = [...units, ...plain(rest.slice(start, end + 1))]
    rest = rest.slice(end + 1)
  }
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/
const ORDER: Readonly<Record<string, (difference: number) => boolean>> = {
  Equals: (d) => d === 0,
  LessThan: (d) => d < 0,
  LessThanEquals: (d) => d <= 0,
  GreaterThan: (d) => d > 0,
  GreaterThanEquals: (d) => d >= 0,
}

function dateOf(text: string): number {
  if (/^\d{5,15}$/.test(text)) return Number(text) * 1000
  return /^\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?)?)?$/.test(text)
    ? Date.parse(text)
    : Number.NaN
}

function ordered(how: string, actual: number, wanted: number): Answer {
  if (Number.isNaN(wanted)) return null
  return ORDER[how]?.(actual - wanted) ?? null
}

function inside(range: string, address: string): Answer {
  const [host = '', bits] = range.split('/')
  const family = isIP(host)
  const most = family === 4 ? 32 : 128
  const prefix = bits === undefined ? most : Number(bits)
  if (family === 0 || !/^\d*$/.test(bits ?? '') || prefix > most) return null
  if (isIP(address) !== family) return false
  const list = new BlockList()
  list.addSubnet(host, prefix, family === 4 ? 'ipv4' : 'ipv6')
  return list.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/** One value of the policy against one of the request, for an operator without its "Not". */
function pair(
  operator: string,
  value: string,
  actual: string,
  facts: Facts,
  version: string,
): Answer {
  const text = /^(String|Arn)/.test(operator)
  const hasVariable = version !== '2008-10-17' && /\$\{[^${}]*:[^${}]*\}/.test(value)
  if (hasVariable && !text) return null
  const units = filledIn(value, facts, version)
  if (units === null) return false
  const literal = units.map(({ char }) => char).join('')
  if (operator === 'StringEquals') return literal === actual
  if (operator === 'StringEqualsIgnoreCase') return literal.toLowerCase() === actual.toLowerCase()
  if (operator === 'StringLike') return plainMatch(units, actual)
  if (operator === 'ArnEquals' || operator === 'ArnLike') {
    return plainArn(units, actual) ?? (hasVariable ? false : null)
  }
  if (operator === 'IpAddress') return inside(literal, actual)
  if (operator === 'BinaryEquals') {
    return /^([\w+/]{4})*([\w+/]{2}==|[\w+/]{3}=)?$/.test(literal) ? literal === actual : null
  }
  if (operator === 'Bool') {
    return /^(true|false)$/i.test(literal) ? literal.toLowerCase() === actual.toLowerCase() : null
  }
  if (operator.startsWith('Numeric')) {
    const wanted = NUMBER.test(literal) ? Number(literal) : Number.NaN
    return ordered(operator.slice(7), NUMBER.test(actual) ? Number(actual) : Number.NaN, wanted)
  }
  if (operator.startsWith('Date'))
    return ordered(operator.slice(4), dateOf(actual), dateOf(literal))
  return null
}

const NAMES =
  /^(?:(ForAllValues|ForAnyValue):)?(String(?:Not)?(?:Equals(?:IgnoreCase)?|Like)|Numeric(?:Not)?Equals|(?:Numeric|Date)(?:Less|Greater)Than(?:Equals)?|Date(?:Not)?Equals|Bool|BinaryEquals|(?:Not)?IpAddress|Arn(?:Not)?(?:Equals|Like)|Null)(IfExists)?$/i

const CASED = [
  'String',
  'Numeric',
  'Date',
  'Bool',
  'Binary',
  'IpAddress',
  'Arn',
  'Not',
  'Equals',
  'IgnoreCase',
  'Like',
  'LessThan',
  'GreaterThan',
  'Null',
]
const cased = (name: string): string =>
  CASED.reduce((text, word) => text.replace(new RegExp(word, 'i'), word), name)

export interface PlainCondition {
  readonly name: string
  readonly key: string
  readonly values: readonly string[]
}

/** Whether one operator with one key holds. */
export function plainCondition(condition: PlainCondition, facts: Facts, version: string): Answer {
  const [, set, base, ifExists] = NAMES.exec(condition.name) ?? []
  if (base === undefined) return null
  const operator = cased(base).replace('Not', '')
  const negated = /not/i.test(base)
  const actual = facts.get(condition.key.toLowerCase()) ?? []
  const { values } = condition
  const all = values.map((value) => actual.map((one) => pair(operator, value, one, facts, version)))
  if (operator === 'Null') {
    if (set !== undefined || ifExists !== undefined) return null
    if (!values.every((value) => /^(true|false)$/i.test(value))) return null
    return values.some((value) => /true/i.test(value) === (actual.length === 0))
  }
  const probes = values.map((value) => pair(operator, value, '1', facts, version))
  if (all.flat().includes(null) || probes.includes(null) || values.length === 0) return null
  if (actual.length === 0) {
    if (ifExists !== undefined) return true
    if (set === undefined) return negated
    return /any/i.test(set) ? false : negated ? null : true
  }
  if (set === undefined && actual.length > 1) return null
  const holds = actual.map((_, index) => all.some((row) => row[index] === true) !== negated)
  return /any/i.test(set ?? '') ? holds.includes(true) : !holds.includes(false)
}
