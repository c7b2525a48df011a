import { seen } from '#lib/core/model/observed.ts'
import type {
  AuthorizationRequest,
  Caller,
  ControlLevels,
  Target,
} from '#lib/core/policy/authorization-request.ts'
import { authorize } from '#lib/core/policy/authorize.ts'
import { compile } from '#lib/core/policy/compile.ts'
import { principalContext } from '#lib/core/policy/principal-context.ts'
import { NO_CONTEXT } from '#lib/core/policy/request-context.ts'
import type { Layer } from '#lib/core/policy/statement-ref.ts'
import { targetContext } from '#lib/core/policy/target-context.ts'
import type { BenchResult } from './bench.ts'

const ROLES = 400
const FUNCTIONS = 2_000
const PAIRS = 150_000
const ROUNDS = 12
const TARGET = 300_000
const ACCOUNTS = ['111111111111', '222222222222', '333333333333', '444444444444'] as const

/**
 * Evaluations per second, one thread: five-statement identity policy, resource policy, three levels of service control
 * policies, random pairs. The best of several rounds: what others take of the machine is no part of it.
 */
export async function run(): Promise<BenchResult> {
  const random = sequence(7)
  const callers = Array.from({ length: ROLES }, (_, index) => callerOf(index))
  const targets = Array.from({ length: FUNCTIONS }, (_, index) => targetOf(index))
  const pairs = Array.from({ length: PAIRS }, () => ({
    caller: callers[Math.floor(random() * ROLES)] ?? callerOf(0),
    target: targets[Math.floor(random() * FUNCTIONS)] ?? targetOf(0),
  }))
  const cpu = process.cpuUsage()
  const rounds = Array.from({ length: ROUNDS }, () => round(pairs))
  const { user } = process.cpuUsage(cpu)
  const evaluationsPerSecond = Math.round(PAIRS / Math.min(...rounds.map(({ seconds }) => seconds)))
  return {
    figures: {
      evaluationsPerSecond,
      perCpuSecond: Math.round((PAIRS * ROUNDS * 1e6) / user),
      pairs: PAIRS * ROUNDS,
      allowed: rounds[0]?.allowed ?? 0,
    },
    targets: { evaluationsPerSecond: TARGET },
    met: evaluationsPerSecond >= TARGET,
  }
}

function round(pairs: readonly Pair[]) {
  const began = performance.now()
  const allowed = evaluate(pairs)
  return { allowed, seconds: (performance.now() - began) / 1_000 }
}

type Pair = Pick<AuthorizationRequest, 'caller' | 'target'>

function evaluate(pairs: readonly Pair[]): number {
  let allowed = 0
  for (const { caller, target } of pairs) {
    const action = 'lambda:InvokeFunction'
    const verdict = authorize({ caller, target, action, context: NO_CONTEXT })
    if (verdict.decision === 'allowed') allowed += 1
  }
  return allowed
}

const policy = (id: string, layer: Layer, statements: readonly object[]) =>
  compile(JSON.stringify({ Version: '2012-10-17', Statement: statements }), { id, layer })

const CONTROLS: ControlLevels = [
  [policy('p-root', 'scp', [{ Effect: 'Allow', Action: '*', Resource: '*' }])],
  [
    policy('p-ou', 'scp', [{ Effect: 'Allow', Action: '*', Resource: '*' }]),
    policy('p-regions', 'scp', [
      {
        Effect: 'Deny',
        NotAction: ['iam:*', 'sts:*', 'organizations:*'],
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1', 'us-east-1'] } },
      },
    ]),
  ],
  [policy('p-account', 'scp', [{ Effect: 'Allow', Action: ['lambda:*', 's3:*'], Resource: '*' }])],
]

function callerOf(index: number): Caller {
  const accountId = ACCOUNTS[index % ACCOUNTS.length] ?? ACCOUNTS[0]
  const arn = `arn:aws:iam::${accountId}:role/service-${index}`
  const principal = { kind: 'role', arn, accountId, roleId: null, sessionName: null } as const
  const lambda = `arn:aws:lambda:eu-central-1:${accountId}:function`
  const allow = (Action: string | readonly string[], Resource: string) => ({
    Effect: 'Allow',
    Action,
    Resource,
  })
  const identity = policy(`role-${index}`, 'identity', [
    allow(['logs:CreateLogGroup', 'logs:PutLogEvents'], '*'),
    allow('s3:GetObject', `arn:aws:s3:::data-${index}/*`),
    allow(['lambda:InvokeFunction', 'lambda:GetFunction'], `${lambda}:orders-${index % 50}*`),
    allow('lambda:Invoke*', `arn:aws:lambda:*:${accountId}:function:shared-*`),
    { Effect: 'Deny', Action: 'lambda:*', Resource: `${lambda}:secret-*` },
  ])
  return {
    principal,
    standing: 'member',
    identity: seen([identity]),
    boundary: seen(null),
    session: seen(null),
    serviceControl: seen(CONTROLS),
    context: principalContext(principal, {
      organizationId: 'o-example',
      organizationPath: 'o-example/r-1/ou-1/',
      tags: undefined,
    }),
  }
}

function targetOf(index: number): Target {
  const accountId = ACCOUNTS[(index * 7) % ACCOUNTS.length] ?? ACCOUNTS[0]
  const kind = ['orders', 'shared', 'secret', 'other'][index % 4] ?? 'other'
  const arn = `arn:aws:lambda:eu-central-1:${accountId}:function:${kind}-${index % 50}`
  const resource = policy(arn, 'resource', [
    {
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Action: 'lambda:InvokeFunction',
      Resource: arn,
      Condition: { ArnLike: { 'aws:SourceArn': `arn:aws:events:*:${accountId}:rule/*` } },
    },
    {
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${ACCOUNTS[index % 3]}:role/service-${index % ROLES}` },
      Action: 'lambda:InvokeFunction',
      Resource: arn,
    },
    {
      Effect: 'Allow',
      Principal: '*',
      Action: 'lambda:InvokeFunction',
      Resource: arn,
      Condition: { StringEquals: { 'aws:PrincipalOrgID': index % 10 === 0 ? 'o-example' : 'o-x' } },
    },
  ])
  return {
    arn,
    accountId,
    policy: seen(resource),
    resourceControl: seen([]),
    context: targetContext(arn, accountId),
  }
}

/** A repeatable sequence in [0, 1): the same pairs in every run. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
