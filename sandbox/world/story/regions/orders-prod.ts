import type { FunctionPlan } from '#sandbox/world/function-plan.ts'
import { arnAt, functionArn, type Place } from '#sandbox/world/place.ts'
import type { RegionPlan } from '#sandbox/world/region-plan.ts'
import { allow } from '#sandbox/world/statement.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { designed } from '#sandbox/world/story/designed.ts'
import { toAccount, toService } from '#sandbox/world/story/grants.ts'
import { ordersCapacity } from './orders-capacity.ts'
import { ordersEvents } from './orders-events.ts'
import { ordersGrants } from './orders-grants.ts'
import { ordersNetwork } from './orders-network.ts'
import { ordersRuntimes } from './orders-runtimes.ts'

const PRIVATE = ['app/private-a', 'app/private-b', 'app/private-c'] as const

/** Frankfurt: the shop's heart, with every capacity problem; Ireland: edge replicas; Virginia: the edge functions themselves. */
export function ordersProd(place: Place): Partial<RegionPlan> {
  if (place.region === 'eu-central-1') {
    return {
      ...ordersNetwork(place),
      functions: [
        ...callers(place),
        ...ordersGrants(place),
        ...ordersEvents(place),
        ...ordersCapacity(place),
        ...ordersRuntimes(place),
      ],
      quotas: { 'lambda/L-9FEE3D26': 40, 'lambda/L-B99A9384': 1500 },
      concurrencyLimit: 1500,
    }
  }
  if (place.region === 'us-east-1') return { functions: [edge(place)] }
  if (place.region === 'eu-west-1') return { functions: [edgeReplica(place)] }
  return {}
}

/** Callers in this account: one proven on both sides, one that nobody lets in, one that leaves the organization. */
function callers(place: Place): FunctionPlan[] {
  const fn = designed(place, { team: 'orders', stage: 'prod', data: 'internal' })
  const payments = { accountId: IDS.paymentsProd, region: place.region }
  const vendor = { accountId: IDS.vendor, region: place.region }
  const invoke = (arn: string) => allow('lambda:InvokeFunction', arn)
  return [
    fn('orders-checkout', {
      attachment: { subnets: PRIVATE, groups: ['app/lambda', 'app/database-client'] },
      versions: 3,
      aliases: { live: '3' },
      reserved: 300,
      can: [invoke(functionArn(payments, 'payments-ledger-reader', 'live'))],
      policies: {
        live: [
          toService('elasticloadbalancing.amazonaws.com', {
            arn: arnAt(place, 'elasticloadbalancing', 'targetgroup/checkout/0a1b2c3d4e5f6071'),
            account: place.accountId,
          }),
        ],
      },
    }),
    fn('orders-risk-check', {
      can: [invoke(functionArn(payments, 'payments-risk-score', 'live'))],
    }),
    fn('orders-vendor-push', { can: [invoke(functionArn(vendor, 'vendor-intake'))] }),
    fn('orders-create', { versions: 2, aliases: { live: '2' }, reserved: 80 }),
    fn('orders-cancel', { versions: 2, aliases: { live: '2' } }),
    fn('orders-track', { runtime: 'python3.14', versions: 1, aliases: { live: '1' } }),
    fn('orders-test-hook', { policies: { '': [toAccount(IDS.ordersStaging)] } }),
    fn('orders-import-a', { role: 'orders-shared-role' }),
    fn('orders-import-b', { role: 'orders-shared-role' }),
    fn('orders-import-c', { role: 'orders-shared-role' }),
    fn('orders-dispatcher', { can: [allow('lambda:InvokeFunction', '*')] }),
  ]
}

function edge(place: Place): FunctionPlan {
  const fn = designed(place, { team: 'web', stage: 'prod', data: 'public' })
  return fn('orders-edge-headers', {
    runtime: 'nodejs20.x',
    versions: 2,
    policies: {
      '2': [{ ...toService('replicator.lambda.amazonaws.com', {}), Action: 'lambda:GetFunction' }],
    },
    configuration: {
      MemorySize: 128,
      Timeout: 5,
      Architectures: ['x86_64'],
      Environment: null,
      KMSKeyArn: null,
      DeadLetterConfig: null,
    },
  })
}

/** Lambda@Edge copies carry their home Region in the name and cannot be changed by anybody here. */
function edgeReplica(place: Place): FunctionPlan {
  return {
    name: 'us-east-1.orders-edge-headers',
    runtime: 'nodejs20.x',
    role: 'orders-edge-headers-role',
    versions: 2,
    configuration: {
      MasterArn: functionArn({ ...place, region: 'us-east-1' }, 'orders-edge-headers', '2'),
      MemorySize: 128,
      Timeout: 5,
      Architectures: ['x86_64'],
    },
  }
}
