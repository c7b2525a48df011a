import type { FunctionPlan } from '#sandbox/world/function-plan.ts'
import { arnAt, type Place } from '#sandbox/world/place.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { designed } from '#sandbox/world/story/designed.ts'
import { toService } from '#sandbox/world/story/grants.ts'

type Design = ReturnType<typeof designed>

const NO_DEAD_LETTERS = { DeadLetterConfig: null }

const queueOf = (place: Place, name: string): string => arnAt(place, 'sqs', name)

const topicOf = (place: Place) =>
  toService('sns.amazonaws.com', {
    arn: arnAt(place, 'sns', 'order-events'),
    account: place.accountId,
  })

/** Event sources and asynchronous calls in every state of repair. */
export function ordersEvents(place: Place): FunctionPlan[] {
  const fn = designed(place, { team: 'orders', stage: 'prod', data: 'internal' })
  return [
    ...kafka(place, fn),
    ...streams(place, fn),
    ...queues(place, fn),
    ...asynchronous(place, fn),
  ]
}

const kafka = (place: Place, fn: Design): FunctionPlan[] => [
  fn('orders-kafka-consumer', {
    eventSources: [
      {
        EventSourceArn: arnAt(
          place,
          'kafka',
          'cluster/orders/9a1b2c3d-0000-4000-8000-000000000001-3',
        ),
        Topics: ['orders'],
        BatchSize: 100,
        StartingPosition: 'TRIM_HORIZON',
      },
    ],
  }),
  fn('orders-partner-kafka', {
    eventSources: [
      {
        SelfManagedEventSource: {
          Endpoints: { KAFKA_BOOTSTRAP_SERVERS: ['kafka.partner.example:9096'] },
        },
        SourceAccessConfigurations: [
          {
            Type: 'SASL_SCRAM_512_AUTH',
            URI: arnAt(place, 'secretsmanager', 'secret:partner/kafka-AbCdEf'),
          },
        ],
        Topics: ['shipments'],
      },
    ],
  }),
]

const streams = (place: Place, fn: Design): FunctionPlan[] => [
  fn('orders-stream-projector', {
    eventSources: [
      {
        EventSourceArn: arnAt(place, 'dynamodb', 'table/orders/stream/2026-01-01T00:00:00.000'),
        StartingPosition: 'LATEST',
        MaximumRetryAttempts: -1,
        BisectBatchOnFunctionError: false,
      },
    ],
  }),
  fn('orders-stream-safe', {
    eventSources: [
      {
        EventSourceArn: arnAt(place, 'dynamodb', 'table/parcels/stream/2026-01-01T00:00:00.000'),
        StartingPosition: 'LATEST',
        MaximumRetryAttempts: 3,
        BisectBatchOnFunctionError: true,
        DestinationConfig: { OnFailure: { Destination: queueOf(place, 'parcels-failures') } },
      },
    ],
  }),
  fn('orders-clickstream', {
    eventSources: [
      {
        EventSourceArn: arnAt(place, 'kinesis', 'stream/clicks'),
        State: 'Disabled',
        LastProcessingResult: 'No records processed',
        StartingPosition: 'LATEST',
      },
    ],
  }),
]

const queues = (place: Place, fn: Design): FunctionPlan[] => [
  fn('orders-queue-problem', {
    eventSources: [
      {
        EventSourceArn: queueOf(place, 'orders-returns'),
        LastProcessingResult: 'PROBLEM: Function call failed',
      },
    ],
  }),
  fn('orders-vendor-queue', {
    eventSources: [
      {
        EventSourceArn: `arn:aws:sqs:${place.region}:${IDS.vendor}:vendor-orders`,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      },
    ],
  }),
]

const asynchronous = (place: Place, fn: Design): FunctionPlan[] => [
  fn('orders-invoice-pdf', {
    policies: { '': [topicOf(place)] },
    async: {
      $LATEST: {
        MaximumRetryAttempts: 1,
        MaximumEventAgeInSeconds: 3600,
        DestinationConfig: { OnFailure: { Destination: queueOf(place, 'invoice-failures') } },
      },
    },
  }),
  fn('orders-async-naked', { policies: { '': [topicOf(place)] }, configuration: NO_DEAD_LETTERS }),
  fn('orders-async-abroad', {
    policies: { '': [topicOf(place)] },
    configuration: NO_DEAD_LETTERS,
    async: {
      $LATEST: {
        DestinationConfig: {
          OnSuccess: { Destination: `arn:aws:sqs:${place.region}:${IDS.vendor}:vendor-results` },
        },
      },
    },
  }),
  fn('orders-loop', { recursion: 'Allow' }),
  fn('orders-switched-off', { reserved: 0, policies: { '': [topicOf(place)] } }),
]
