import type { FunctionPlan } from '#sandbox/world/function-plan.ts'
import { ordinaryVpc } from '#sandbox/world/ordinary/ordinary-vpc.ts'
import { arnAt, type Place, roleArn } from '#sandbox/world/place.ts'
import type { RegionPlan } from '#sandbox/world/region-plan.ts'
import { allow } from '#sandbox/world/statement.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { designed } from '#sandbox/world/story/designed.ts'
import { toAccount, toPrincipal, toService } from '#sandbox/world/story/grants.ts'
import { paymentsMistakes } from './payments-mistakes.ts'

const PRIVATE = ['app/private-a', 'app/private-b', 'app/private-c'] as const
const VAULT = ['vault/isolated-a', 'vault/isolated-b'] as const
const APP = { subnets: PRIVATE, groups: ['app/lambda'] }
type Design = ReturnType<typeof designed>
const SHARED = `${IDS.networkHub}:shared`

/** Frankfurt: the payment platform, the best kept account of the organization; Ireland: its cold copy. */
export function paymentsProd(place: Place): Partial<RegionPlan> {
  if (place.region === 'eu-west-1') return { functions: coldCopy(place) }
  if (place.region !== 'eu-central-1') return {}
  return {
    functions: [...wellKept(place), ...paymentsMistakes(place)],
    vpcs: [ordinaryVpc(place), VAULT_VPC],
    signing: [
      { label: 'payments-enforced', description: 'Unsigned code is refused', untrusted: 'Enforce' },
      { label: 'payments-observed', description: 'Unsigned code is only noted', untrusted: 'Warn' },
    ],
    guestGroups: [
      {
        vpc: SHARED,
        group: { label: 'payments-guest', description: 'payments in the shared VPC' },
      },
    ],
  }
}

/** Without any way out but two endpoints. */
const VAULT_VPC: RegionPlan['vpcs'][number] = {
  label: 'vault',
  cidr: '10.8.0.0/20',
  subnets: [
    { label: 'isolated-a', zone: 'a', cidr: '10.8.0.0/25', egress: 'none', others: 4 },
    { label: 'isolated-b', zone: 'b', cidr: '10.8.0.128/25', egress: 'none', others: 4 },
  ],
  groups: [{ label: 'ledger', description: 'ledger functions' }, { label: 'endpoints' }],
  endpoints: [
    { service: 'dynamodb', type: 'Gateway', subnets: ['isolated-a', 'isolated-b'] },
    { service: 'kms', type: 'Interface', subnets: ['isolated-a', 'isolated-b'] },
  ],
  natIn: [],
}

const gatewayOf = (place: Place) =>
  toService('apigateway.amazonaws.com', {
    arn: arnAt(place, 'execute-api', 'a1b2c3d4e5/prod/POST/*'),
    account: place.accountId,
  })

const observability = (region: string): string =>
  `arn:aws:lambda:${region}:${IDS.sharedServices}:layer:fernwood-observability:7`

function wellKept(place: Place): FunctionPlan[] {
  const fn = designed(place, { team: 'payments', stage: 'prod', data: 'cardholder' })
  return [...platform(place, fn), ...ledger(place, fn), ...callable(fn)]
}

const platform = (place: Place, fn: Design): FunctionPlan[] => [
  fn('payments-authorize', {
    attachment: APP,
    signing: 'payments-enforced',
    versions: 3,
    aliases: { live: '3' },
    policies: { live: [gatewayOf(place)] },
    provisioned: { live: provisioned(20) },
    reserved: 200,
    configuration: {
      ...signed(place),
      MemorySize: 1024,
      Layers: [{ Arn: observability(place.region), CodeSize: 81234 }],
    },
  }),
  fn('payments-capture', {
    runtime: 'java21',
    attachment: APP,
    signing: 'payments-enforced',
    versions: 2,
    aliases: { live: '2' },
    reserved: 100,
    configuration: {
      ...signed(place),
      SnapStart: { ApplyOn: 'PublishedVersions', OptimizationStatus: 'Off' },
    },
    versionConfiguration: {
      '2': { SnapStart: { ApplyOn: 'PublishedVersions', OptimizationStatus: 'On' } },
    },
  }),
  fn('payments-refund', {
    attachment: APP,
    versions: 2,
    aliases: { live: '1' },
    weights: { live: ['2', 0.1] },
    reserved: 50,
  }),
]

const ledger = (place: Place, fn: Design): FunctionPlan[] => [
  fn('payments-ledger-writer', {
    runtime: 'java25',
    attachment: { subnets: VAULT, groups: ['vault/ledger'] },
    signing: 'payments-enforced',
    versions: 4,
    aliases: { live: '4' },
    reserved: 25,
    configuration: signed(place),
    eventSources: [
      {
        EventSourceArn: arnAt(place, 'sqs', 'payments-ledger.fifo'),
        Alias: 'live',
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: 20 },
      },
    ],
  }),
  fn('payments-ledger-reader', {
    attachment: { subnets: VAULT, groups: ['vault/ledger'] },
    versions: 2,
    aliases: { live: '2' },
    policies: { live: [toPrincipal(roleArn(IDS.ordersProd, 'orders-checkout-role'))] },
  }),
  fn('payments-tokenizer', {
    attachment: APP,
    can: [allow(['kms:Encrypt', 'kms:GenerateDataKey'], arnAt(place, 'kms', 'key/tokens'))],
    configuration: { TenancyConfig: { TenantIsolationMode: 'PER_TENANT' } },
  }),
]

const callable = (fn: Design): FunctionPlan[] => [
  fn('payments-shared-gateway', {
    attachment: {
      subnets: [`${SHARED}/private-a`, `${SHARED}/private-b`],
      groups: [`${SHARED}/payments-guest`],
    },
  }),
  fn('payments-settlement-report', {
    policies: { '': [toPrincipal(roleArn(IDS.analyticsProd, 'analytics-churn-role'))] },
  }),
  fn('payments-risk-score', { versions: 1, aliases: { live: '1' } }),
  fn('payments-deploy-hook', {
    policies: {
      '': [toAccount(IDS.sharedServices, ['lambda:UpdateFunctionCode', 'lambda:GetFunction'])],
    },
  }),
]

const provisioned = (count: number) => ({
  RequestedProvisionedConcurrentExecutions: count,
  AvailableProvisionedConcurrentExecutions: count,
  AllocatedProvisionedConcurrentExecutions: count,
})

const signed = (place: Place) => ({
  SigningProfileVersionArn: arnAt(
    place,
    'signer',
    '/signing-profiles/payments-enforced/a1b2c3d4e5',
  ),
  SigningJobArn: arnAt(place, 'signer', '/signing-jobs/3f0c1d2e-0000-4000-8000-000000000001'),
})

function coldCopy(place: Place): FunctionPlan[] {
  const fn = designed(place, { team: 'payments', stage: 'prod', data: 'cardholder' })
  return [
    fn('payments-authorize', {
      role: 'payments-authorize-role',
      versions: 1,
      aliases: { live: '1' },
      reserved: 0,
    }),
    fn('payments-export-archive', { runtime: 'python3.13' }),
  ]
}
