import { describe, expect, it } from 'vitest'
import type { FunctionConfiguration } from '#lib/core/model/function-configuration.ts'
import { assessPlace } from '#lib/core/rules/place/assess-place.ts'
import type { PlaceKind } from '#lib/core/rules/place/place-records.ts'
import * as s from '../around-fixtures.ts'
import { ARN, configuration, HERE, OUTSIDER } from '../function-fixture.ts'
import { placeInput } from './place-fixture.ts'

const REGION = 'eu-west-1'
const at = (service: string, resource: string, account = HERE, region = REGION) =>
  `arn:aws:${service}:${region}:${account}:${resource}`
const KEY = at('kms', 'key/own')
const QUEUE = at('sqs', 'failures')
const POINT = at('elasticfilesystem', 'access-point/fsap-1')
const OPEN_POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' }],
})
const whole = (...records: readonly object[]) => ({
  records,
  missing: null,
  gapOf: () => null,
  loss: null,
})
const vpc = (id: string, ownerId: string) => ({
  id,
  ownerId,
  cidrBlocks: ['10.0.0.0/16'],
  ipv6CidrBlocks: [],
  isDefault: false,
  state: 'available',
  tags: [],
})

const SURROUNDINGS: { readonly [K in PlaceKind]?: object } = {
  'kms-key': whole({ ...s.kmsKey({ arn: KEY, state: 'Disabled' }).key }),
  'kms-key-policy': whole({ arn: KEY, document: OPEN_POLICY }),
  'message-target': whole({
    arn: QUEUE,
    kmsKeyId: null,
    sqsManagedEncryption: false,
    visibilityTimeoutSeconds: 30,
  }),
  'file-access-point': whole({ arn: POINT, rootDirectory: '/', posixUserId: 0, encrypted: true }),
  'log-group': whole(s.logGroup({ name: '/aws/lambda/orders', retentionDays: null })),
  trail: whole({
    arn: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/reads',
    isLogging: true,
    isMultiRegion: true,
    homeRegion: REGION,
    eventSelectors: JSON.stringify([{ ReadWriteType: 'ReadOnly' }]),
    advancedEventSelectors: null,
  }),
  'guardduty-status': whole({ enabled: true, lambdaNetworkLogs: false }),
  'inspector-coverage': whole({ ...s.inspected({ functionArn: ARN, criticalFindings: 1 }) }),
  'flow-log': whole(),
  vpc: whole(vpc('vpc-1', HERE)),
}

/** Verdicts by resource, qualifier and rule where the one function is as given. */
function verdicts(
  fn: Partial<FunctionConfiguration>,
  kinds: { readonly [K in PlaceKind]?: object } = SURROUNDINGS,
): ReadonlyMap<string, string> {
  const input = placeInput()
  const place = {
    ...input.place,
    kinds: { ...input.place.kinds, ...kinds, 'lambda-function': whole(configuration(fn)) },
  } as typeof input.place
  const said = [...assessPlace({ ...input, place })].flatMap(({ resource, qualifier, judged }) =>
    judged.map(
      ({ rule, verdict }) =>
        [
          `${resource.split(/[:/]/).at(-1)} ${qualifier ?? '-'} ${rule.id}`,
          verdict.status,
        ] as const,
    ),
  )
  return new Map(said)
}

const OWN: Partial<FunctionConfiguration> = {
  kmsKeyArn: KEY,
  deadLetterTargetArn: QUEUE,
  fileSystems: [{ arn: POINT, localMountPath: '/mnt/x' }],
}
const FAILS = [
  'orders $LATEST environment-key-unusable',
  'orders $LATEST environment-key-policy-open',
  'orders $LATEST failure-target-unencrypted',
  'orders $LATEST shared-file-system-root',
  'orders $LATEST log-retention-unset',
  'orders - invocations-not-logged',
  'orders - known-vulnerabilities',
  'eu-west-1 - guardduty-lambda-off',
]

describe('what surrounds the functions of a place', () => {
  it.each(FAILS)('%s fails', (key) => {
    expect(verdicts(OWN).get(key)).toBe('fail')
  })

  it.each(FAILS)('%s is unknown while nobody asked', (key) => {
    const none = Object.keys(SURROUNDINGS).map((kind) => [kind, undefined])
    expect(verdicts(OWN, Object.fromEntries(none)).get(key)).toBe('unknown')
  })

  it.each([
    ['a key', { kmsKeyArn: at('kms', 'key/other') }, 'environment-key-unusable'],
    ['a queue', { deadLetterTargetArn: at('sqs', 'other') }, 'failure-target-missing'],
  ])('%s that is gone is missed', (_, fn, rule) => {
    expect(verdicts(fn).get(`orders $LATEST ${rule}`)).toBe('fail')
  })

  it.each([
    [
      'a key of another account',
      { kmsKeyArn: at('kms', 'key/1', OUTSIDER) },
      'environment-key-unusable',
    ],
    [
      'a queue of another account',
      { deadLetterTargetArn: at('sqs', 'q', OUTSIDER) },
      'failure-target-missing',
    ],
    [
      'a queue of another Region',
      { deadLetterTargetArn: at('sqs', 'q', HERE, 'us-east-1') },
      'failure-target-missing',
    ],
  ])('%s is not known', (_, fn, rule) => {
    expect(verdicts(fn).get(`orders $LATEST ${rule}`)).toBe('unknown')
  })

  it.each([
    ['fail', HERE],
    ['unknown', OUTSIDER],
  ])('flow logs of a VPC: %s where %s owns it', (status, owner) => {
    const said = verdicts(OWN, { ...SURROUNDINGS, vpc: whole(vpc('vpc-1', owner)) })
    expect(said.get('vpc-1 - flow-logs-off')).toBe(status)
  })

  it('does not know who decrypts with a key whose policy was not read', () => {
    const said = verdicts(OWN, { ...SURROUNDINGS, 'kms-key-policy': whole() })
    expect(said.get('orders $LATEST environment-key-policy-open')).toBe('unknown')
    expect(said.get('orders $LATEST environment-key-unusable')).toBe('fail')
  })
})
