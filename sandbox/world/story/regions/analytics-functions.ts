import type { FunctionPlan } from '#sandbox/world/function-plan.ts'
import { arnAt, functionArn, type Place, roleArn } from '#sandbox/world/place.ts'
import { allow } from '#sandbox/world/statement.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { designed } from '#sandbox/world/story/designed.ts'
import { toEveryone } from '#sandbox/world/story/grants.ts'
import { ODD_KEYS } from '#sandbox/world/story/surroundings.ts'

type Design = ReturnType<typeof designed>

const JOBS = ['lake/jobs'] as const

const MANY_SETTINGS = Object.fromEntries(
  Array.from({ length: 25 }, (_, i) => [`SETTING_${i}`, `value-${i}`]),
)

const managed = (place: Place) => ({
  CapacityProviderConfig: {
    LambdaManagedInstancesCapacityProviderConfig: {
      CapacityProviderArn: arnAt(place, 'lambda', 'capacity-provider:lake-workers'),
      PerExecutionEnvironmentMaxConcurrency: 10,
    },
  },
  MemorySize: 2048,
})

const keyOf = (place: Place, odd: keyof typeof ODD_KEYS) => ({
  KMSKeyArn: arnAt(place, 'kms', `key/${ODD_KEYS[odd]}`),
})

const layer = (region: string, accountId: string, name: string) => ({
  Layers: [{ Arn: `arn:aws:lambda:${region}:${accountId}:layer:${name}`, CodeSize: 1_200_000 }],
})

/** Roles that can do too much, code from elsewhere, unusual machines, and every way out of a subnet. */
export const analyticsFunctions = (place: Place): FunctionPlan[] => [
  ...powerful(place),
  ...foreignCode(place),
  ...unusual(place),
  ...attached(place),
]

function powerful(place: Place): FunctionPlan[] {
  const fn = designed(place, { team: 'data', stage: 'prod', data: 'personal' })
  const vendor = { accountId: IDS.vendor, region: place.region }
  return [
    fn('analytics-etl', { runtime: 'python3.12', managedPolicies: ['AdministratorAccess'] }),
    fn('analytics-provisioner', {
      runtime: 'python3.13',
      can: [allow('iam:PassRole'), allow(['lambda:CreateFunction', 'lambda:InvokeFunction'])],
    }),
    fn('analytics-notebook-runner', { runtime: 'python3.13', role: 'analytics-notebook-role' }),
    fn('analytics-churn', {
      runtime: 'python3.13',
      can: [allow('s3:GetObject', 'arn:aws:s3:::fernwood-lake/*')],
    }),
    fn('analytics-vendor-bridge', {
      runtime: 'python3.13',
      can: [
        allow('sts:AssumeRole', roleArn(IDS.vendor, 'partner-access')),
        allow('lambda:InvokeFunction', functionArn(vendor, 'vendor-intake')),
      ],
    }),
    ...pushers(place, fn),
  ]
}

const pushers = (place: Place, fn: Design): FunctionPlan[] => [
  fn('analytics-code-pusher', {
    runtime: 'python3.13',
    can: [allow('lambda:UpdateFunctionCode')],
  }),
  fn('analytics-remote-operator', {
    runtime: 'python3.13',
    can: [
      allow(
        ['lambda:UpdateFunctionCode', 'lambda:AddPermission'],
        functionArn({ accountId: IDS.ordersProd, region: place.region }, 'orders-remote-control'),
      ),
    ],
  }),
  fn('analytics-bounded', { runtime: 'python3.13', role: 'analytics-bounded-role' }),
  fn('analytics-full-lambda', {
    runtime: 'python3.13',
    managedPolicies: ['AWSLambda_FullAccess'],
  }),
]

function foreignCode(place: Place): FunctionPlan[] {
  const fn = designed(place, { team: 'data', stage: 'prod', data: 'internal' })
  return [
    fn('analytics-own-layer', {
      runtime: 'python3.13',
      configuration: layer(place.region, place.accountId, 'analytics-common:3'),
    }),
    fn('analytics-stale-layer', {
      runtime: 'python3.13',
      configuration: layer(place.region, place.accountId, 'analytics-common:1'),
    }),
    ...foreignLayers(place, fn),
  ]
}

const foreignLayers = (place: Place, fn: Design): FunctionPlan[] => [
  fn('analytics-deleted-layer', {
    runtime: 'python3.13',
    configuration: layer(place.region, place.accountId, 'analytics-removed:4'),
  }),
  fn('analytics-aws-layer', {
    runtime: 'python3.13',
    configuration: layer(
      place.region,
      '017000801446',
      'AWSLambdaPowertoolsPythonV3-python313-arm64:7',
    ),
  }),
  fn('analytics-vendor-layer', {
    runtime: 'python3.13',
    configuration: layer(place.region, '464622532012', 'Datadog-Extension-ARM:65'),
  }),
  fn('analytics-foreign-layer', {
    runtime: 'python3.13',
    configuration: layer(place.region, IDS.unknown, 'fast-json:12'),
  }),
  fn('analytics-wrapper', {
    runtime: 'python3.13',
    environment: {
      AWS_LAMBDA_EXEC_WRAPPER: '/opt/wrap',
      PYTHONPATH: '/opt/lib',
      LOG_LEVEL: 'info',
    },
    configuration: keyOf(place, 'gone'),
  }),
]

function unusual(place: Place): FunctionPlan[] {
  const fn = designed(place, { team: 'data', stage: 'prod', data: 'internal' })
  return [...machines(place, fn), ...untidy(place, fn)]
}

const machines = (place: Place, fn: Design): FunctionPlan[] => [
  fn('analytics-managed-trusted', {
    runtime: 'python3.13',
    versions: 1,
    configuration: managed(place),
    tags: { owner: 'data', trust: 'high' },
  }),
  fn('analytics-managed-guest', {
    runtime: 'python3.13',
    versions: 1,
    configuration: managed(place),
    tags: { owner: 'data', trust: 'low' },
  }),
  fn('analytics-durable-flow', {
    runtime: 'python3.14',
    versions: 1,
    configuration: { DurableConfig: { ExecutionTimeout: 31_622_400, RetentionPeriodInDays: 90 } },
  }),
  fn('analytics-giant', {
    runtime: 'python3.13',
    configuration: { Timeout: 900, MemorySize: 10_240, EphemeralStorage: { Size: 10_240 } },
  }),
]

const untidy = (place: Place, fn: Design): FunctionPlan[] => [
  fn('analytics-debug', {
    runtime: 'python3.13',
    configuration: {
      LoggingConfig: { LogFormat: 'Text', LogGroup: '/aws/lambda/analytics-debug' },
      TracingConfig: { Mode: 'PassThrough' },
    },
  }),
  fn('analytics-verbose', {
    runtime: 'python3.13',
    configuration: {
      LoggingConfig: {
        LogFormat: 'JSON',
        ApplicationLogLevel: 'DEBUG',
        SystemLogLevel: 'DEBUG',
        LogGroup: '/fernwood/shared',
      },
      ...keyOf(place, 'open'),
    },
  }),
  fn('analytics-many-settings', {
    runtime: 'python3.13',
    environment: MANY_SETTINGS,
    configuration: keyOf(place, 'still'),
  }),
  fn('analytics-no-key', { runtime: 'python3.13', configuration: { KMSKeyArn: null } }),
  fn('analytics-untagged', { runtime: 'python3.13', tags: {} }),
  fn('analytics-public-alias', {
    runtime: 'python3.13',
    versions: 1,
    aliases: { live: '1' },
    policies: { live: [toEveryone()] },
  }),
]

function attached(place: Place): FunctionPlan[] {
  const fn = designed(place, { team: 'data', stage: 'prod', data: 'internal' })
  return [...addressed(fn), ...ways(place, fn)]
}

const addressed = (fn: Design): FunctionPlan[] => [
  fn('analytics-dual-stack', {
    runtime: 'python3.13',
    attachment: { subnets: ['lake/dual-a', 'lake/dual-b'], groups: JOBS, ipv6: true },
  }),
  fn('analytics-four-only', {
    runtime: 'python3.13',
    attachment: { subnets: ['lake/dual-a', 'lake/dual-b'], groups: JOBS },
  }),
  fn('analytics-six-only', {
    runtime: 'python3.13',
    attachment: { subnets: ['lake/six-only-c'], groups: JOBS, ipv6: true },
  }),
]

const ways = (place: Place, fn: Design): FunctionPlan[] => [
  fn('analytics-blackhole', {
    runtime: 'python3.13',
    attachment: { subnets: ['lake/stale-a'], groups: JOBS },
  }),
  fn('analytics-transit', {
    runtime: 'python3.13',
    attachment: { subnets: ['lake/transit-b'], groups: JOBS },
  }),
  fn('analytics-peered', {
    runtime: 'python3.13',
    attachment: { subnets: ['lake/peered-c'], groups: JOBS },
  }),
  fn('analytics-main-table', {
    runtime: 'python3.13',
    attachment: { subnets: ['lake/forgotten-b'], groups: JOBS },
  }),
  fn('analytics-efs-train', {
    runtime: 'python3.13',
    attachment: { subnets: ['lake/dual-a', 'lake/dual-b'], groups: JOBS },
    configuration: {
      FileSystemConfigs: [
        {
          Arn: arnAt(place, 'elasticfilesystem', 'access-point/fsap-0fake0fake0fake00'),
          LocalMountPath: '/mnt/models',
        },
      ],
    },
  }),
]

/** Four shards where the account's own pipelines use up the request rate. */
export function analyticsShards(place: Place): FunctionPlan[] {
  const fn = designed(place, { team: 'data', stage: 'prod', data: 'internal' })
  return ['a', 'b', 'c', 'd'].map((shard) =>
    fn(`analytics-shard-${shard}`, {
      runtime: 'python3.13',
      role: 'analytics-shard-role',
      versions: 1,
      aliases: { live: '1' },
    }),
  )
}
