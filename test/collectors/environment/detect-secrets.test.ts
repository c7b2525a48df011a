import { describe, expect, it } from 'vitest'
import { detectSecrets, entropyOf } from '#collectors/environment/detect-secrets.ts'
import { referenceOf } from '#collectors/environment/reference-of.ts'

const SECRETS: readonly (readonly [name: string, value: string, detector: string])[] = [
  ['KEY_ID', `AKIA${'Q3EGRIHDJ2KLMNB4'}`, 'aws-access-key-id'],
  [
    'AWS_SECRET_ACCESS_KEY',
    `wJalrXUtnFEMI/K7MDENG/${'bPxRfiCYzk3vQ8sT1a'}`,
    'aws-secret-access-key',
  ],
  ['GH', `ghp_${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}`, 'github-token'],
  [
    'HOOK',
    `https://hooks.slack.com/services/${'T0A1B2C3D4E5F6G7H8I9J0K1L2M3N4O5P6Q7R8S9T0U'}`,
    'slack-webhook',
  ],
  ['BILLING', `sk_live_${'4eC39HqLyjWDarjtT1zdp7dc'}`, 'stripe-key'],
  [
    'DATABASE_URL',
    `postgres://app:${'hunter2hunter2'}@db.internal:5432/orders`,
    'connection-string',
  ],
  ['SIGNER', `-----BEGIN RSA ${'PRIVATE KEY'}-----\nMIIE`, 'private-key'],
  ['DB_PASSWORD', 'pX9#mQ2$vL7!kR4z', 'secret-name-and-entropy'],
  ['API_TOKEN', 'aaaaaaaaaa', 'secret-name'],
]

const HARMLESS: readonly (readonly [name: string, value: string])[] = [
  ['AWS_REGION', 'eu-central-1'],
  ['ORDERS_TABLE', 'orders-production-table-7f3a9c'],
  ['TOKEN_TTL', '3600000000'],
  ['DB_PASSWORD', 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:db-AbCdEf'],
  ['DB_PASSWORD', '{{resolve:ssm-secure:/orders/db:1}}'],
  ['DB_SECRET_NAME', 'orders/production/database'],
  ['API_KEY', '/orders/production/api-key'],
  ['TOKEN', `AQICA${'HhZ3'.repeat(20)}`],
  ['PASSWORD_REQUIRED', 'true'],
  ['COMMIT', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b'],
  ['PASSWORD', 'short'],
  ['AUTH_TOKEN', 'changeme'],
  ['TOKEN_ENDPOINT', 'https://login.example.com/oauth2/token'],
  ['KEY_ID', `AKIA${'A'.repeat(16)}`],
]

describe('secrets in environment values', () => {
  it.each(SECRETS)('%s is taken for one', (name, value, detector) => {
    expect(detectSecrets(name, value).map((found) => found.detector)).toEqual([detector])
  })

  it.each(HARMLESS)('%s is not', (name, value) => {
    expect(detectSecrets(name, value)).toEqual([])
  })

  it('are looked for in time that grows with the value, not faster', () => {
    const nasty = [
      'a:'.repeat(2_000),
      `${'ey'.repeat(2_000)}.`,
      'a://'.repeat(1_000),
      'xoxb-1'.repeat(700),
    ]
    const startedAt = performance.now()
    for (const value of nasty) detectSecrets('TOKEN', value)
    expect(performance.now() - startedAt).toBeLessThan(500)
  })
})

describe('references', () => {
  it.each([
    ['arn:aws:secretsmanager:eu-west-1:1:secret:x', 'secretsmanager'],
    ['{{resolve:secretsmanager:x}}', 'secretsmanager'],
    ['/orders/prod/key', 'ssm'],
    ['arn:aws-cn:sqs:cn-north-1:1:q', 'arn'],
    ['https://example.com/a', 'url'],
    ['https://user:word@example.com/a', null],
    [`AQICA${'A'.repeat(40)}`, 'kms-ciphertext'],
    ['just text', null],
  ])('%s', (value, kind) => {
    expect(referenceOf(value)).toBe(kind)
  })
})

it('measures entropy in bits per character', () => {
  expect([entropyOf('aaaa'), entropyOf('abab'), entropyOf('abcd')]).toEqual([0, 1, 2])
})
