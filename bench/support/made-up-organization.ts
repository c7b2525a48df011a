import { listed } from '#lib/core/capacity/listing.ts'
import type {
  GraphAccount,
  GraphFunction,
  GraphInput,
  GraphPrincipal,
  PolicyText,
} from '#lib/core/graph/graph-input.ts'
import { seen } from '#lib/core/model/observed.ts'

/** How big an organization to make up, and how much of it points at other accounts. */
export interface OrganizationSize {
  readonly accounts: number
  readonly functionsEach: number
  readonly rolesEach: number
  readonly seed: number
}

const ORGANIZATION = 'o-bench12345'
const accountOf = (index: number): string => String(100_000_000_000 + index)
const role = (account: number, at: number) => `arn:aws:iam::${accountOf(account)}:role/r${at}`
const lambda = (account: number, at: number) =>
  `arn:aws:lambda:${at % 4 === 0 ? 'us-east-1' : 'eu-west-1'}:${accountOf(account)}:function:${APPS[at % APPS.length]}-${at}`
const APPS = ['orders', 'billing', 'search', 'mail', 'report'] as const

const document = (id: string, ...Statement: readonly object[]): PolicyText => ({
  id,
  text: JSON.stringify({ Version: '2012-10-17', Statement }),
})
const allow = (Resource: unknown, rest: object = {}) => ({
  Effect: 'Allow',
  Action: 'lambda:InvokeFunction',
  Resource,
  ...rest,
})

/** AWSLambdaRole, which lets its bearer invoke every function. */
const LAMBDA_ROLE = document('arn:aws:iam::aws:policy/service-role/AWSLambdaRole', allow(['*']))
const LOGS = document('arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole', {
  Effect: 'Allow',
  Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
  Resource: '*',
})
const FULL_ACCESS = document('p-FullAWSAccess', allow('*', { Action: '*' }))
const GUARD = document('p-guard', {
  Effect: 'Deny',
  Action: 'lambda:*',
  Resource: '*',
  Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'us-east-1'] } },
})
const NO_LEAVING = document('p-no-leaving', {
  Effect: 'Deny',
  Action: 'organizations:LeaveOrganization',
  Resource: '*',
})

/** An organization as they are: most roles say nothing of Lambda, a tenth of the functions let other accounts in. */
export function madeUpOrganization(size: OrganizationSize): GraphInput {
  const random = dice(size.seed)
  const accounts = Array.from({ length: size.accounts }, (_, index) => account(size, index, random))
  return { organizationId: ORGANIZATION, accountsComplete: true, accounts }
}

function account(size: OrganizationSize, index: number, random: Dice): GraphAccount {
  const roles = Array.from({ length: size.rolesEach }, (_, at) =>
    principal(size, index, at, random),
  )
  return {
    accountId: accountOf(index),
    standing: 'member',
    organizationPath: `${ORGANIZATION}/r-1/ou-${index % 20}/`,
    principals: listed(roles),
    functions: listed(
      Array.from({ length: size.functionsEach }, (_, at) => fn(size, index, at, random)),
    ),
    serviceControl: seen([[FULL_ACCESS], [FULL_ACCESS, GUARD], [FULL_ACCESS, NO_LEAVING]]),
  }
}

/** 70 % say nothing of invoking; the others name functions, a prefix, a NotAction or everything. */
function principal(
  size: OrganizationSize,
  index: number,
  at: number,
  random: Dice,
): GraphPrincipal {
  const arn = role(index, at)
  const inline = (...statements: readonly object[]) => document(`${arn}/inline`, ...statements)
  const some = () => lambda(index, random(size.functionsEach))
  const elsewhere = () => lambda(random(size.accounts), random(size.functionsEach))
  const kind = random(100)
  const policies =
    kind < 70
      ? [LOGS]
      : kind < 80
        ? [LOGS, inline(allow([some(), some()]), { ...allow(some()), Effect: 'Deny' })]
        : kind < 88
          ? [
              LOGS,
              inline(allow(`arn:aws:lambda:*:${accountOf(index)}:function:${APPS[random(5)]}-*`)),
            ]
          : kind < 94
            ? [LOGS, inline(allow([elsewhere(), elsewhere(), some()]))]
            : kind < 98
              ? [LOGS, LAMBDA_ROLE]
              : [inline({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' })]
  return {
    kind: at % 10 === 9 ? 'user' : 'role',
    arn,
    uniqueId: `AROA${index}X${at}`,
    policies: seen(policies),
    boundary: seen(null),
  }
}

/** 12 % name a role elsewhere, 3 % an account, 0.2 % the whole organization, most a service. */
function fn(size: OrganizationSize, index: number, at: number, random: Dice): GraphFunction {
  const arn = lambda(index, at)
  const grant = (Principal: unknown, rest: object = {}) => ({ ...allow(arn, rest), Principal })
  const elsewhere = random(size.accounts)
  const kind = random(1000)
  const statements =
    kind < 120
      ? [grant({ AWS: role(elsewhere, random(size.rolesEach)) })]
      : kind < 150
        ? [grant({ AWS: `arn:aws:iam::${accountOf(elsewhere)}:root` })]
        : kind < 152
          ? [grant('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': ORGANIZATION } } })]
          : kind < 800
            ? [
                grant(
                  { Service: 's3.amazonaws.com' },
                  { Condition: { StringEquals: { 'aws:SourceAccount': accountOf(index) } } },
                ),
              ]
            : []
  const policy = statements.length === 0 ? null : document(`${arn}/policy`, ...statements)
  return {
    arn,
    roleArn: role(index, at % size.rolesEach),
    qualifiers: [{ arn, policy: seen(policy), url: seen(null) }],
    eventSources: [],
    destinations: [],
  }
}

/** A whole number below its argument. */
type Dice = (sides: number) => number

/** Numbers that a seed fixes (mulberry32). */
function dice(seed: number): Dice {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * sides)
  }
}
