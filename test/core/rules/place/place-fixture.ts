import type { PlaceInput } from '#lib/core/rules/place/assess-place.ts'
import type { PlaceAnswers } from '#lib/core/rules/place/place-answers.ts'
import type { PlaceKind, PlaceRecords } from '#lib/core/rules/place/place-records.ts'
import { account, configuration, HERE, OUTSIDER, SIBLING, scene } from '../function-fixture.ts'
import * as n from '../network-fixtures.ts'
import * as a from '../record-fixtures.ts'

const fn = (name: string) => `arn:aws:lambda:eu-west-1:${HERE}:function:${name}`
export const LEGACY = fn('legacy')
const ROLE = `arn:aws:iam::${HERE}:role`
const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess'

const document = (...statements: object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements })
const TRUST = document({
  Effect: 'Allow',
  Principal: { Service: 'lambda.amazonaws.com' },
  Action: 'sts:AssumeRole',
})
const role = (name: string, attachedPolicyArns: readonly string[], inline: string | null) => ({
  arn: `${ROLE}/${name}`,
  roleId: `AROA${name}`,
  name,
  path: '/',
  trustPolicy: TRUST,
  inlinePolicies: inline === null ? [] : [{ name: 'own', document: inline }],
  attachedPolicyArns,
  boundaryArn: null,
  lastUsedAt: null,
  createdAt: null,
  tags: [],
})

const whole = (records: readonly object[]) => ({
  records,
  missing: null,
  gapOf: () => null,
  loss: null,
})

const KINDS: { readonly [K in PlaceKind]?: object } = {
  'lambda-function': whole([
    configuration(),
    configuration({
      arn: LEGACY,
      functionName: 'legacy',
      runtime: 'nodejs20.x',
      vpc: null,
      roleArn: `${ROLE}/admin`,
    }),
  ]),
  'function-version': whole([
    configuration({
      arn: `${LEGACY}:1`,
      functionName: 'legacy',
      version: '1',
      vpc: null,
      runtime: 'nodejs16.x',
      roleArn: `${ROLE}/gone`,
    }),
    configuration({
      arn: `${LEGACY}:2`,
      functionName: 'legacy',
      version: '2',
      vpc: null,
      runtime: 'python2.7',
    }),
    ...['3', '4', '5'].map((version) =>
      configuration({
        arn: `${LEGACY}:${version}`,
        functionName: 'legacy',
        version,
        vpc: null,
        runtime: 'nodejs14.x',
      }),
    ),
  ]),
  'function-alias': whole([
    { ...a.alias('live', '1'), arn: `${LEGACY}:live`, functionArn: LEGACY },
  ]),
  'function-url': whole([
    a.functionUrl({ arn: `${LEGACY}:live`, functionArn: LEGACY, authType: 'NONE' }),
  ]),
  'resource-policy': whole([
    {
      arn: LEGACY,
      functionArn: LEGACY,
      qualifier: null,
      document: document({
        Sid: 'them',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${OUTSIDER}:root` },
        Action: 'lambda:InvokeFunction',
        Resource: LEGACY,
      }),
    },
    {
      arn: `${LEGACY}:live`,
      functionArn: LEGACY,
      qualifier: 'live',
      document: document(
        {
          Sid: 'url',
          Effect: 'Allow',
          Principal: '*',
          Action: 'lambda:InvokeFunctionUrl',
          Resource: `${LEGACY}:live`,
          Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } },
        },
        {
          Sid: 'fn',
          Effect: 'Allow',
          Principal: '*',
          Action: 'lambda:InvokeFunction',
          Resource: `${LEGACY}:live`,
          Condition: { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } },
        },
      ),
    },
  ]),
  'event-invoke-config': whole([
    {
      arn: `${LEGACY}:4`,
      functionArn: LEGACY,
      maximumRetryAttempts: 2,
      maximumEventAgeSeconds: 3600,
      onSuccessArn: null,
      onFailureArn: null,
    },
  ]),
  'event-source-mapping': whole([
    a.eventSource({ functionArn: LEGACY, targetArn: `${LEGACY}:5`, state: 'Disabled' }),
  ]),
  'provisioned-concurrency': whole([
    { arn: `${LEGACY}:3`, functionArn: LEGACY, requested: 5, allocated: 5, status: 'READY' },
  ]),
  'reserved-concurrency': whole([]),
  'runtime-management': whole([a.runtimeMode('Auto')]),
  'recursion-config': whole([]),
  'function-state': whole([a.state({})]),
  'function-tags': whole([]),
  'function-code-signing': whole([]),
  'code-signing-config': whole([]),
  'layer-version': whole([]),
  'layer-policy': whole([]),
  'capacity-provider': whole([]),
  'network-interface': whole([]),
  'route-table': whole([]),
  'vpc-endpoint': whole([]),
  subnet: whole([n.subnet('subnet-a', 'euw1-az1'), n.subnet('subnet-b', 'euw1-az2')]),
  'security-group': whole([n.securityGroup('sg-1')]),
  vpc: whole([]),
}

const GLOBAL: { readonly [K in PlaceKind]?: object } = {
  'iam-role': whole([
    role(
      'orders',
      [],
      document({ Effect: 'Allow', Action: ['logs:PutLogEvents', 's3:GetObject'], Resource: '*' }),
    ),
    role('admin', [ADMIN], null),
  ]),
  'iam-managed-policy': whole([
    {
      arn: ADMIN,
      name: 'AdministratorAccess',
      awsManaged: true,
      defaultVersionId: 'v1',
      document: document({ Effect: 'Allow', Action: '*', Resource: '*' }),
    },
  ]),
}

const ANSWERS: PlaceAnswers = {
  organizationFacts: {
    organizationId: 'o-ours',
    accounts: new Map([HERE, SIBLING].map((id) => [id, 'ACTIVE'])),
    accountsComplete: true,
    vendors: new Map(),
    networks: null,
  },
}

/** A small account·Region with a clean function and a neglected one; `without` leaves kinds uncollected. */
export function placeInput(without: readonly PlaceKind[] = []): PlaceInput {
  const kept = (kinds: object) =>
    Object.fromEntries(
      Object.entries(kinds).filter(([kind]) => !without.includes(kind as PlaceKind)),
    )
  const at = (region: string, kinds: object): PlaceRecords => ({
    account: account(HERE),
    region,
    kinds: kept(kinds),
  })
  return {
    place: at('eu-west-1', KINDS),
    global: at('global', GLOBAL),
    answers: ANSWERS,
    scene: scene(),
  }
}

export const PLACE_KINDS = [...Object.keys(KINDS), ...Object.keys(GLOBAL)] as PlaceKind[]
