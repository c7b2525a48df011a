import type { FunctionPlan } from '#sandbox/world/function-plan.ts'
import { arnAt, type Place, roleArn } from '#sandbox/world/place.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { designed } from '#sandbox/world/story/designed.ts'
import {
  publicUrl,
  toAccount,
  toPrincipal,
  toService,
  urlPermission,
} from '#sandbox/world/story/grants.ts'
import { ODD_KEYS } from '#sandbox/world/story/surroundings.ts'

/** What went wrong even here. Every secret below is made up. */
export function paymentsMistakes(place: Place): FunctionPlan[] {
  const fn = designed(place, { team: 'payments', stage: 'prod', data: 'cardholder' })
  return [...doors(place, fn), ...code(place, fn)]
}

type Design = ReturnType<typeof designed>

function doors(place: Place, fn: Design): FunctionPlan[] {
  return [...urls(place, fn), ...grants(place, fn)]
}

const urls = (place: Place, fn: Design): FunctionPlan[] => [
  fn('payments-webhook-stripe', {
    urls: [{ authType: 'NONE' }],
    policies: { '': publicUrl() },
    environment: {
      LOG_LEVEL: 'info',
      STRIPE_SECRET_KEY: `sk_live_${'51FaKeFaKeFaKeFaKeFaKeFaKe'}`,
      STRIPE_ENDPOINT: 'https://api.stripe.example/v1',
    },
  }),
  fn('payments-webhook-adyen', { urls: [{ authType: 'NONE' }] }),
  fn('payments-webhook-partner', {
    versions: 1,
    aliases: { live: '1' },
    urls: [{ alias: 'live', authType: 'NONE' }],
    policies: { live: [urlPermission()] },
  }),
  fn('payments-webhook-internal', {
    urls: [{ authType: 'AWS_IAM' }],
    policies: {
      '': [
        toService('cloudfront.amazonaws.com', {
          arn: `arn:aws:cloudfront::${place.accountId}:distribution/E2FAKEFAKE01`,
        }),
      ],
    },
  }),
]

const grants = (place: Place, fn: Design): FunctionPlan[] => [
  fn('payments-dispute-intake', {
    policies: {
      '': [toService('s3.amazonaws.com', { arn: 'arn:aws:s3:::fernwood-dispute-letters' })],
    },
  }),
  fn('payments-dispute-archive', {
    policies: {
      '': [
        toService('s3.amazonaws.com', {
          arn: 'arn:aws:s3:::fernwood-dispute-archive',
          account: place.accountId,
        }),
      ],
    },
  }),
  fn('payments-kiosk', { policies: { '': [toPrincipal('AROAFAKEDELETEDROLE01')] } }),
  fn('payments-vendor-audit', {
    policies: { '': [toAccount(IDS.vendor, ['lambda:InvokeFunction', 'lambda:GetFunction'])] },
  }),
]

function code(place: Place, fn: Design): FunctionPlan[] {
  return [...runtimes(fn), ...secrets(place, fn)]
}

const runtimes = (fn: Design): FunctionPlan[] => [
  fn('payments-legacy-batch', {
    runtime: 'python3.8',
    configuration: { Architectures: ['x86_64'] },
  }),
  fn('payments-statement-pdf', {
    versions: 1,
    aliases: { live: '1' },
    versionConfiguration: { '1': { Runtime: 'nodejs16.x' } },
    versionState: {
      '1': { State: 'Inactive', StateReason: 'The function is idle.', StateReasonCode: 'Idle' },
    },
  }),
  fn('payments-reconcile', {
    runtime: 'python3.12',
    versions: 1,
    aliases: { live: '1' },
    runtimeUpdates: { $LATEST: 'Manual', '1': 'Manual' },
  }),
  fn('payments-fx-rates', {
    runtime: 'python3.13',
    runtimeUpdates: { $LATEST: 'FunctionUpdate' },
  }),
  fn('payments-fraud-model', { image: true, configuration: { MemorySize: 4096, Timeout: 120 } }),
  fn('payments-fraud-features', {
    image: true,
    configuration: {
      ImageConfigResponse: {
        ImageConfig: {
          EntryPoint: ['/bin/sh', '-c'],
          Command: ['run.sh'],
          WorkingDirectory: '/srv',
        },
      },
    },
  }),
]

const secrets = (place: Place, fn: Design): FunctionPlan[] => [
  fn('payments-mailer', {
    environment: {
      SMTP_PASSWORD: 'made-up-Hunter2-Hunter2',
      DATABASE_URL: `postgres://payments:${'FaKePaSsWoRd99'}@ledger.fernwood.example:5432/payments`,
      API_TOKEN_SECRET_ARN: arnAt(place, 'secretsmanager', 'secret:payments/token-AbCdEf'),
    },
  }),
  fn('payments-ghost-role', { roleArn: roleArn(place.accountId, 'payments-ghost-role-deleted') }),
  fn('payments-signed-warn', { signing: 'payments-observed' }),
  fn('payments-key-locked', {
    configuration: {
      KMSKeyArn: arnAt(place, 'kms', `key/${ODD_KEYS.locked}`),
      Environment: {
        Error: {
          ErrorCode: 'KMSAccessDeniedException',
          Message:
            'Lambda was unable to decrypt the environment variables because KMS access was denied.',
        },
      },
    },
  }),
  fn('payments-old-secret', {
    versions: 2,
    aliases: { live: '2' },
    versionConfiguration: {
      '1': {
        Environment: {
          Variables: {
            LOG_LEVEL: 'info',
            GITHUB_TOKEN: `ghp_${'FaKe0ToKeN1oF2tHe3StOrY4'.padEnd(36, 'NoT5rEaL6')}`,
          },
        },
      },
    },
  }),
]
