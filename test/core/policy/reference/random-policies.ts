/** A repeatable source of choices. */
export interface Chance {
  readonly next: () => number
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return {
    next: () => {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    },
  }
}

export function pick<T>(chance: Chance, items: readonly T[]): T {
  const item = items[Math.floor(chance.next() * items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

export const happens = (chance: Chance, share: number): boolean => chance.next() < share

const A = '111122223333'
const B = '444455556666'
export const ROLES = [
  `arn:aws:iam::${A}:role/app`,
  `arn:aws:iam::${A}:role/team/ci`,
  `arn:aws:iam::${B}:role/app`,
] as const
export const RESOURCES = [
  `arn:aws:lambda:eu-central-1:${A}:function:orders`,
  `arn:aws:lambda:eu-central-1:${A}:function:orders:prod`,
  `arn:aws:lambda:us-east-1:${A}:function:blue`,
] as const
export const ACTIONS = ['lambda:InvokeFunction', 'lambda:UpdateFunctionCode'] as const
export const SESSIONS = ['one', 'two'] as const

/** A policy variable: written so, because it is no placeholder of ours. */
const variable = (inside: string): string => ['$', '{', inside, '}'].join('')

const ACTION_PATTERNS = [
  '*',
  'lambda:*',
  'lambda:Invoke*',
  'LAMBDA:invokefunction',
  'lambda:Update?unctionCode',
  's3:*',
  '*:*',
  'lambda:*Function',
  'Invoke',
  'lambda:',
  's*:Get',
]
const RESOURCE_PATTERNS = [
  '*',
  ...RESOURCES,
  'arn:aws:lambda:*:*:function:orders*',
  `arn:aws:lambda:*:${A}:function:*`,
  'arn:aws:lambda',
  'arn:aws:lambda:*:function:orders',
  'arn:aws:lambda:eu-*-1:*:*:o?ders',
  'arn:*:lambda:?u*:*',
  `arn:aws:lambda:eu-central-1:${A}:function:${variable('aws:PrincipalTag/team')}`,
  `arn:aws:lambda:*:*:function:${variable("aws:PrincipalTag/team, 'orders'")}`,
  `arn:aws:lambda:*:${variable('aws:PrincipalAccount')}:function:*`,
  `arn:aws:lambda:*:*:function:ord${variable('*')}`,
  'orders',
  '',
]
const PRINCIPALS: readonly unknown[] = [
  '*',
  { AWS: '*' },
  { AWS: A },
  { AWS: [`arn:aws:iam::${A}:root`, `arn:aws:iam::${B}:root`] },
  { AWS: ROLES[0] },
  { AWS: [ROLES[1], ROLES[2]] },
  { AWS: `arn:aws:sts::${A}:assumed-role/app/one` },
  { AWS: `arn:aws:sts::${A}:assumed-role/ci/two` },
  { Service: 'events.amazonaws.com' },
  { AWS: 'AROAEXAMPLEOLDROLEID1' },
  { AWS: 'arn:aws:iam::*:role/app' },
  { AWS: [] },
  'everyone',
  {},
  { Nobody: 'x' },
]
const OPERATORS = [
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'StringNotLike',
  'StringEqualsIgnoreCase',
  'NumericEquals',
  'NumericLessThan',
  'NumericNotEquals',
  'DateGreaterThan',
  'DateLessThanEquals',
  'Bool',
  'BinaryEquals',
  'IpAddress',
  'NotIpAddress',
  'ArnLike',
  'ArnNotEquals',
  'ArnEquals',
  'Null',
  'StringEqualsIfExists',
  'NotIpAddressIfExists',
  'ForAnyValue:StringEquals',
  'ForAnyValue:StringNotLike',
  'ForAllValues:StringLike',
  'ForAllValues:StringNotEquals',
  'ForAllValues:StringEqualsIfExists',
  'forAnyValue:arnlike',
  'StringMatches',
  'NullIfExists',
]
export const KEYS = [
  'aws:SourceIp',
  'aws:PrincipalTag/team',
  'demarc:Text',
  'demarc:Count',
  'demarc:When',
  'demarc:Flag',
  'demarc:Arn',
  'demarc:List',
] as const
const POLICY_VALUES: readonly unknown[] = [
  'blue',
  'b*',
  '?lue',
  '*',
  'Blue',
  'true',
  'false',
  '5',
  '10',
  '2026-01-01',
  '2026-06-01T00:00:00Z',
  '203.0.113.0/24',
  '2001:db8::/32',
  '203.0.113.7',
  'arn:aws:s3:::b*',
  'arn:aws:s3:::blue',
  'arn:*',
  'QQ==',
  variable('aws:PrincipalTag/team'),
  variable("aws:PrincipalTag/team, 'blue'"),
  `b${variable('*')}`,
  '',
  7,
  true,
  null,
  {},
]
export const REQUEST_VALUES: Readonly<
  Record<(typeof KEYS)[number], readonly (readonly string[])[]>
> = {
  'aws:SourceIp': [['203.0.113.9'], ['198.51.100.1'], ['2001:db8::9']],
  'aws:PrincipalTag/team': [['blue'], ['orders'], ['*']],
  'demarc:Text': [['blue'], ['Blue'], ['b*'], ['']],
  'demarc:Count': [['5'], ['7'], ['11']],
  'demarc:When': [['2026-03-01T00:00:00Z'], ['1780272000']],
  'demarc:Flag': [['true'], ['false'], ['QQ==']],
  'demarc:Arn': [['arn:aws:s3:::blue'], ['arn:aws:s3:::red'], ['blue']],
  'demarc:List': [
    ['blue'],
    ['blue', 'red'],
    ['red', 'green'],
    ['arn:aws:s3:::blue', 'arn:aws:s3:::red'],
  ],
}

const some = <T>(chance: Chance, items: readonly T[]): T | T[] =>
  happens(chance, 0.7) ? pick(chance, items) : [pick(chance, items), pick(chance, items)]

/** Conditions whose values fit their operators: what most policies have. */
const SOUND: readonly object[] = [
  { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '2001:db8::/32'] } },
  { NotIpAddress: { 'aws:SourceIp': '203.0.113.7' } },
  { StringEquals: { 'aws:PrincipalTag/team': 'blue' }, Bool: { 'demarc:Flag': 'true' } },
  { StringNotEquals: { 'demarc:Text': ['blue', 'red'] } },
  { StringLike: { 'demarc:Text': `${variable("aws:PrincipalTag/team, 'b'")}*` } },
  { NumericLessThan: { 'demarc:Count': '6' }, Null: { 'demarc:When': 'false' } },
  { 'ForAnyValue:StringEquals': { 'demarc:List': ['blue', 'green'] } },
  { 'ForAllValues:StringLike': { 'demarc:List': '*e*' } },
  { ArnNotLike: { 'demarc:Arn': 'arn:aws:s3:::b*' } },
  { DateLessThanIfExists: { 'demarc:When': '2026-05-01' } },
]

function condition(chance: Chance): object {
  if (happens(chance, 0.6)) return pick(chance, SOUND)
  const blocks = Array.from({ length: happens(chance, 0.3) ? 2 : 1 }, () => {
    const keys = Array.from({ length: happens(chance, 0.2) ? 2 : 1 }, () => [
      happens(chance, 0.1) ? pick(chance, KEYS).toUpperCase() : pick(chance, KEYS),
      some(chance, POLICY_VALUES),
    ])
    return [pick(chance, OPERATORS), Object.fromEntries(keys)]
  })
  return Object.fromEntries(blocks)
}

function statement(chance: Chance, isResource: boolean): unknown {
  const denies = happens(chance, 0.2)
  const made: Record<string, unknown> = { Effect: denies ? 'Deny' : 'Allow' }
  if (isResource !== happens(chance, 0.03)) made['Principal'] = pick(chance, PRINCIPALS)
  made[happens(chance, 0.1) ? 'NotAction' : 'Action'] = happens(chance, 0.5)
    ? '*'
    : some(chance, ACTION_PATTERNS)
  made[happens(chance, 0.1) ? 'NotResource' : 'Resource'] = happens(chance, 0.5)
    ? '*'
    : some(chance, RESOURCE_PATTERNS)
  if (happens(chance, 0.5)) made['Condition'] = condition(chance)
  if (happens(chance, 0.3)) made['Sid'] = happens(chance, 0.9) ? 's1' : 1
  if (happens(chance, 0.03)) made['Effect'] = pick(chance, ['allow', 'Permit', null, 1])
  if (happens(chance, 0.03)) delete made[pick(chance, Object.keys(made))]
  if (happens(chance, 0.02)) made[pick(chance, ['When', 'NotAction', 'condition'])] = 'x'
  return happens(chance, 0.01) ? pick(chance, [null, 'Allow', 3, []]) : made
}

/** The text of one document: mostly sound, sometimes odd, now and then not even JSON. */
export function randomPolicy(chance: Chance, isResource: boolean): string {
  const statements = Array.from({ length: Math.floor(chance.next() * 4) }, () =>
    statement(chance, isResource),
  )
  const document: Record<string, unknown> = {
    Version: happens(chance, 0.9) ? '2012-10-17' : pick(chance, ['2008-10-17', '2030-01-01', null]),
    Statement: statements.length === 1 && happens(chance, 0.5) ? statements[0] : statements,
  }
  if (happens(chance, 0.03)) delete document[pick(chance, ['Version', 'Statement'])]
  if (happens(chance, 0.02)) document[pick(chance, ['Id', 'Comment'])] = 'x'
  const text = JSON.stringify(document)
  return happens(chance, 0.02) ? damaged(chance, text) : text
}

function damaged(chance: Chance, text: string): string {
  const at = Math.floor(chance.next() * text.length)
  const junk = pick(chance, ['', '"', '{', '}', ',', '\\u0000', '\uD800', '[[[[', '%7B', 'null'])
  return text.slice(0, at) + junk + text.slice(at + Math.floor(chance.next() * 3))
}
