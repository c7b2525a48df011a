import fc from 'fast-check'
import { listed, lost } from '#lib/core/capacity/listing.ts'
import type {
  GraphAccount,
  GraphFunction,
  GraphInput,
  GraphPrincipal,
  GraphQualifier,
  PolicyText,
} from '#lib/core/graph/graph-input.ts'
import { seen, unseen } from '#lib/core/model/observed.ts'

export const ORGANIZATION = 'o-abc1234567'
export const [A, B, OUTSIDE] = ['111111111111', '222222222222', '999999999999'] as const
export const roleArn = (account: string, name: string): string =>
  `arn:aws:iam::${account}:role/${name}`
export const lambdaArn = (account: string, name: string, region = 'eu-west-1'): string =>
  `arn:aws:lambda:${region}:${account}:function:${name}`

export const policy = (id: string, ...statements: readonly object[]): PolicyText => ({
  id,
  text: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
})

export const allow = (resource: unknown, rest: object = {}): object => ({
  Effect: 'Allow',
  Action: 'lambda:InvokeFunction',
  Resource: resource,
  ...rest,
})
export const deny = (resource: unknown, rest: object = {}): object => ({
  ...allow(resource, rest),
  Effect: 'Deny',
})

export function role(
  account: string,
  name: string,
  statements: readonly object[],
  rest: Partial<GraphPrincipal> = {},
): GraphPrincipal {
  return {
    kind: 'role',
    arn: roleArn(account, name),
    uniqueId: `AROA${name.toUpperCase()}`,
    policies: seen([policy(`${roleArn(account, name)}/inline`, ...statements)]),
    boundary: seen(null),
    ...rest,
  }
}

export function lambda(
  arn: string,
  statements: readonly object[] = [],
  rest: Partial<GraphFunction> = {},
): GraphFunction {
  return {
    arn,
    roleArn: null,
    qualifiers: [qualifier(arn, statements)],
    eventSources: [],
    destinations: [],
    ...rest,
  }
}

export const qualifier = (arn: string, statements: readonly object[]): GraphQualifier => ({
  arn,
  policy: seen(statements.length === 0 ? null : policy(`${arn}/policy`, ...statements)),
  url: seen(null),
})

export const FULL_ACCESS = policy('p-FullAWSAccess', allow('*', { Action: '*' }))

export function account(accountId: string, rest: Partial<GraphAccount> = {}): GraphAccount {
  return {
    accountId,
    standing: 'member',
    organizationPath: `${ORGANIZATION}/r-1/ou-${accountId[0]}/`,
    principals: listed([]),
    functions: listed([]),
    serviceControl: seen([[FULL_ACCESS]]),
    ...rest,
  }
}

export const world = (...accounts: readonly GraphAccount[]): GraphInput => ({
  organizationId: ORGANIZATION,
  accountsComplete: true,
  accounts,
})

const names = ['app-a', 'app-b', 'job'] as const
const accounts = [A, B] as const
const arns = accounts.flatMap((id) => [
  ...names.map((name) => lambdaArn(id, name)),
  lambdaArn(id, 'app-a', 'us-east-1'),
  `${lambdaArn(id, 'job')}:live`,
])

const variable = (key: string): string => `$\{${key}}`

const anyResource = fc.oneof(
  fc.constantFrom(...arns),
  fc.constant('*'),
  fc.constantFrom(
    'arn:aws:lambda:*:*:function:app-*',
    `arn:aws:lambda:eu-west-1:${A}:function:*`,
    `${lambdaArn(B, 'job')}*`,
    `${lambdaArn(A, 'app-?')}`,
    `arn:aws:lambda:*:*:function:${variable('aws:username')}*`,
    `arn:aws:lambda:*:*:function:${variable('aws:PrincipalTag/app')}`,
    'arn:aws:sqs:*:*:*',
  ),
  fc.subarray(arns, { minLength: 1, maxLength: 3 }),
)
const anyCondition = fc.constantFrom(
  {},
  {},
  { Condition: { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } } },
  { Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } },
  { Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/r0' } } },
  { Condition: { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${B}:role/*` } } },
  { Condition: { ArnNotLike: { 'aws:PrincipalArn': roleArn(A, 'r1') } } },
  { Condition: { StringEquals: { 'aws:PrincipalAccount': A } } },
  { Condition: { StringEquals: { 'aws:PrincipalOrgID': ORGANIZATION } } },
  { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-foreign000' } } },
  { Condition: { StringNotEquals: { 'aws:PrincipalOrgID': ORGANIZATION } } },
  {
    Condition: {
      'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': `${ORGANIZATION}/r-1/ou-1/*` },
    },
  },
  { Condition: { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } } },
  {},
  {},
  {},
  {},
  {},
  { Condition: { Nonsense: { 'aws:SourceIp': '10.0.0.0/8' } } },
)
const anyEffect = fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny')
const anyAction = fc.constantFrom(
  { Action: 'lambda:InvokeFunction' },
  { Action: 'lambda:*' },
  { Action: 's3:GetObject' },
  { NotAction: 'iam:*' },
)

/** A statement of an identity policy, a boundary or a control policy. */
export const anyStatement = fc
  .tuple(anyEffect, anyAction, anyResource, anyCondition, fc.boolean())
  .map(([Effect, action, resource, condition, negated]) => ({
    Effect,
    ...action,
    ...(negated && typeof resource === 'string'
      ? { NotResource: resource }
      : { Resource: resource }),
    ...condition,
  }))

const anyPrincipal = fc.constantFrom<object>(
  { Principal: '*' },
  { Principal: { AWS: '*' } },
  { Principal: { AWS: A } },
  { Principal: { AWS: `arn:aws:iam::${B}:root` } },
  { Principal: { AWS: OUTSIDE } },
  { Principal: { AWS: [roleArn(A, 'r0'), roleArn(B, 'r0')] } },
  { Principal: { AWS: roleArn(B, 'gone') } },
  { Principal: { AWS: `arn:aws:sts::${B}:assumed-role/r1/session` } },
  { Principal: { AWS: `arn:aws:iam::${A}:user/u0` } },
  { Principal: { AWS: 'AROAEXAMPLEEXAMPLE12' } },
  { Principal: { Service: 's3.amazonaws.com' } },
  { NotPrincipal: { AWS: [A, roleArn(A, 'r0')] } },
  { NotPrincipal: { AWS: roleArn(B, 'r1') } },
)

/** A statement of a function's own policy. */
export const anyGrant = (arn: string) =>
  fc
    .tuple(anyEffect, anyPrincipal, anyCondition, fc.constantFrom(arn, arn, '*', `${arn}:*`))
    .map(([Effect, principal, condition, resource]) => ({
      Effect,
      Action: 'lambda:InvokeFunction',
      Resource: resource,
      ...principal,
      ...condition,
    }))

const anyPolicies = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.array(anyStatement, { maxLength: 3 }).map((all) => seen([policy('own', ...all)])),
  },
  { weight: 1, arbitrary: fc.constant(unseen('access-denied')) },
  { weight: 1, arbitrary: fc.constant(seen([{ id: 'bad', text: '{' }])) },
)
const anyBoundary = fc.oneof(
  { weight: 20, arbitrary: fc.constant(seen(null)) },
  { weight: 8, arbitrary: anyStatement.map((one) => seen(policy('boundary', one))) },
  { weight: 1, arbitrary: fc.constant(unseen('throttled')) },
)

const anyCaller = (accountId: string, index: number): fc.Arbitrary<GraphPrincipal> =>
  fc.tuple(anyPolicies, anyBoundary, fc.boolean()).map(([policies, boundary, isUser]) => ({
    kind: isUser ? 'user' : 'role',
    arn: isUser ? `arn:aws:iam::${accountId}:user/u${index}` : roleArn(accountId, `r${index}`),
    uniqueId: `AROA${accountId}${index}`,
    policies,
    boundary,
  }))

const anyQualifier = (arn: string): fc.Arbitrary<GraphQualifier> =>
  fc
    .oneof(
      {
        weight: 30,
        arbitrary: fc
          .array(anyGrant(arn), { maxLength: 2 })
          .map((all) => qualifier(arn, all).policy),
      },
      { weight: 1, arbitrary: fc.constant(unseen('access-denied')) },
      { weight: 1, arbitrary: fc.constant(seen({ id: arn, text: 'no json' })) },
    )
    .map((own) => ({ arn, policy: own, url: seen(null) }))

function anyFunctions(accountId: string): fc.Arbitrary<readonly GraphFunction[]> {
  const own = arns.filter((arn) => arn.includes(accountId))
  return fc
    .subarray(own)
    .chain((chosen) => fc.tuple(...chosen.map(anyQualifier)))
    .map((all) => all.map((one) => ({ ...lambda(one.arn), qualifiers: [one] })))
}

const anyAccount = (accountId: string): fc.Arbitrary<GraphAccount> =>
  fc
    .record({
      callers: fc.tuple(anyCaller(accountId, 0), anyCaller(accountId, 1), anyCaller(accountId, 2)),
      functions: anyFunctions(accountId),
      control: fc.oneof(
        { weight: 12, arbitrary: fc.constant(seen([[FULL_ACCESS]])) },
        {
          weight: 9,
          arbitrary: anyStatement.map((one) =>
            seen([[FULL_ACCESS], [FULL_ACCESS, policy('scp', one)]]),
          ),
        },
        { weight: 1, arbitrary: fc.constant(unseen('not-collected')) },
      ),
      standing: fc.constantFrom(...Array<'member'>(12).fill('member'), 'management', 'unknown'),
      isLost: fc.constantFrom(...Array<boolean>(12).fill(false), true),
    })
    .map(({ callers, functions, control, standing, isLost }) =>
      account(accountId, {
        standing,
        functions: listed(functions),
        serviceControl: control,
        principals: isLost ? lost('throttled', callers.slice(0, 1)) : listed(callers),
      }),
    )

export const anyWorld: fc.Arbitrary<GraphInput> = fc
  .tuple(anyAccount(A), anyAccount(B))
  .map((all) => world(...all))
