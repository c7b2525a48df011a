import { arnAt, functionArn, type Place } from '#sandbox/world/place.ts'
import { document, type PolicyDocument } from '#sandbox/world/statement.ts'
import type { SurroundingsPlan } from '#sandbox/world/surroundings-plan.ts'
import { IDS } from './accounts.ts'

/** Ids of the keys that something is wrong with; designed functions name them. */
export const ODD_KEYS = {
  locked: '1f0c4e77-0000-4000-8000-00000000d15a',
  still: '2a9d6b10-0000-4000-8000-000000005711',
  open: '3c8e5f21-0000-4000-8000-00000000face',
  gone: '4d7f4e32-0000-4000-8000-00000000dead',
} as const

const HOME = 'eu-central-1'

/** What is wrong around the functions of an account and Region; sandbox/STORY.md tells it. */
export function storySurroundings(key: string, place: Place): SurroundingsPlan {
  const isHome = place.region === HOME
  switch (key) {
    case 'orders-prod':
      if (isHome) return ordersHome(place)
      return place.region === 'eu-west-1' ? NO_LAMBDA_PROTECTION : {}
    case 'payments-prod':
      return isHome ? PAYMENTS_HOME : {}
    case 'analytics-prod':
      return isHome ? analyticsHome(place) : {}
    case 'dev-playground':
      return isHome ? PLAYGROUND : { detector: null }
    case 'log-archive':
      return { unloggedPrefix: UNLOGGED, scans: null }
    default:
      return { unloggedPrefix: UNLOGGED }
  }
}

const UNLOGGED = functionArn({ accountId: IDS.ordersProd, region: HOME }, 'orders-import-')

const NO_LAMBDA_PROTECTION: SurroundingsPlan = {
  unloggedPrefix: UNLOGGED,
  detector: { Features: [{ Name: 'LAMBDA_NETWORK_LOGS', Status: 'DISABLED' }] },
}

const ordersHome = (place: Place): SurroundingsPlan => ({
  unloggedPrefix: UNLOGGED,
  logGroups: {
    '/aws/lambda/orders-image-crop': { retentionInDays: null },
    '/aws/lambda/orders-newsletter': null,
    '/aws/lambda/orders-old-export': { retentionInDays: null, kmsKeyId: null },
  },
  queues: {
    'orders-returns': { VisibilityTimeout: '30' },
    'orders-wishlist-failures': { SqsManagedSseEnabled: 'false' },
    'orders-recommend-failures': null,
  },
  topics: { 'orders-forecast-alerts': { KmsMasterKeyId: arnAt(place, 'kms', 'alias/alerts') } },
  withoutFlowLogs: ['checkout'],
  scans: {
    'orders-pdf-merge': { critical: 2, high: 5 },
    'orders-idle-report': { status: 'INACTIVE', reason: 'STALE_INVENTORY' },
  },
})

const PAYMENTS_HOME: SurroundingsPlan = {
  unloggedPrefix: UNLOGGED,
  keys: { [ODD_KEYS.locked]: { metadata: { KeyState: 'Disabled', Enabled: false } } },
  scans: { 'payments-legacy-batch': { high: 3 } },
}

const analyticsHome = (place: Place): SurroundingsPlan => ({
  unloggedPrefix: UNLOGGED,
  logGroups: {
    '/aws/lambda/analytics-debug': { retentionInDays: null, kmsKeyId: null },
    '/fernwood/shared': { retentionInDays: 3653, kmsKeyId: null },
  },
  keys: {
    [ODD_KEYS.still]: { rotates: false, policy: forWholeAccount(place) },
    [ODD_KEYS.open]: { policy: forEveryone() },
    [ODD_KEYS.gone]: null,
  },
  trails: [{ name: 'lake-reads', isLogging: true, eventSelectors: [READS_ONLY] }],
  scans: { 'analytics-foreign-layer': { critical: 1 } },
  accessPoints: {
    'fsap-0fake0fake0fake00': {
      point: { RootDirectory: { Path: '/' }, PosixUser: { Uid: 0, Gid: 0 } },
      encrypted: false,
    },
  },
})

const READS_ONLY = {
  ReadWriteType: 'ReadOnly',
  IncludeManagementEvents: true,
  DataResources: [{ Type: 'AWS::Lambda::Function', Values: ['arn:aws:lambda'] }],
}

/** Nobody thought of how long these keep their logs. */
const CARELESS = ['hello-world', 'hello-world-2', 'test', 'try-open', 'try-admin'] as const

const PLAYGROUND: SurroundingsPlan = {
  unloggedPrefix: UNLOGGED,
  logGroups: {
    ...Object.fromEntries(
      CARELESS.map((name) => [`/aws/lambda/${name}`, { retentionInDays: null }]),
    ),
    '/aws/lambda/try-everything': null,
  },
  trails: [
    {
      name: 'playground-trail',
      isLogging: false,
      eventSelectors: [{ ...READS_ONLY, ReadWriteType: 'All' }],
    },
  ],
  detector: null,
  withoutFlowLogs: ['default'],
}

const forWholeAccount = (place: Place): PolicyDocument =>
  document([
    {
      Sid: 'everybody here',
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: '*',
      Condition: { StringEquals: { 'kms:CallerAccount': place.accountId } },
    },
  ])

const forEveryone = (): PolicyDocument =>
  document([{ Sid: 'open', Effect: 'Allow', Principal: '*', Action: 'kms:Decrypt', Resource: '*' }])
