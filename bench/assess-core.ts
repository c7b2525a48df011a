import type { AccountId } from '#lib/core/model/account-id.ts'
import { accountId } from '#lib/core/model/account-id.ts'
import type { FunctionConfiguration } from '#lib/core/model/function-configuration.ts'
import { assessPlace } from '#lib/core/rules/place/assess-place.ts'
import type { KindListing, PlaceKind, PlaceRecords } from '#lib/core/rules/place/place-records.ts'
import { DEFAULT_SETTINGS } from '#lib/core/rules/settings.ts'
import { runtimesAt } from '#lib/core/runtimes/runtime-of.ts'
import type { Bench } from './bench.ts'

const PLACES = 100
const FUNCTIONS = 1_000
const NOW = new Date('2026-11-22T00:00:00Z')
const RUNTIMES = ['nodejs24.x', 'nodejs20.x', 'python3.12', 'provided.al2023', 'java17']

/** All rules over 100,000 functions with their surroundings, judged and counted in one process; nothing read or written, so it is CPU time that counts. */
export const run: Bench = async () => {
  const scene = {
    now: NOW,
    settings: DEFAULT_SETTINGS,
    runtimes: runtimesAt(NOW),
    organization: { seen: false, why: 'not-collected' },
  } as const
  const organizationFacts = {
    organizationId: 'o-bench',
    accounts: new Map([['111122223333', 'ACTIVE']]),
    accountsComplete: true,
    vendors: new Map(),
    networks: null,
  }
  let verdicts = 0
  let milliseconds = 0
  for (let at = 0; at < PLACES; at += 1) {
    const account = accountId(String(100_000_000_000 + at))
    const place = madePlace(account, 'eu-west-1', madeKinds(account))
    const global = madePlace(account, 'global', { 'iam-role': whole([madeRole(account)]) })
    const begun = process.cpuUsage()
    for (const { judged } of assessPlace({
      place,
      global,
      answers: { organizationFacts },
      scene,
    })) {
      for (const { verdict } of judged) verdicts += Number(verdict.status !== 'not-applicable')
    }
    const { user, system } = process.cpuUsage(begun)
    milliseconds += (user + system) / 1000
  }
  const functions = PLACES * FUNCTIONS
  const functionsPerCpuSecond = Math.round(functions / (milliseconds / 1000))
  const rssMb = Math.round(process.memoryUsage().rss / 1_048_576)
  const targets = { functionsPerCpuSecond: 6_000, rssMb: 512 }
  return {
    figures: { functions, verdicts, functionsPerCpuSecond, rssMb },
    targets,
    met: functionsPerCpuSecond >= targets.functionsPerCpuSecond && rssMb <= targets.rssMb,
  }
}

const whole = <T>(records: readonly T[]) => ({
  records,
  missing: null,
  gapOf: () => null,
  loss: null,
})

const madePlace = (
  id: AccountId,
  region: string,
  kinds: Partial<Record<PlaceKind, object>>,
): PlaceRecords => ({
  account: {
    id,
    name: id,
    email: null,
    state: 'ACTIVE',
    joinedAt: null,
    parentId: null,
    ouPath: '/Bench',
    ouIdPath: null,
    tags: [],
    isManagement: false,
  },
  region,
  kinds: kinds as { readonly [K in PlaceKind]?: KindListing<K> },
})

const madeRole = (id: AccountId) => ({
  arn: `arn:aws:iam::${id}:role/worker`,
  roleId: 'AROABENCH',
  name: 'worker',
  path: '/',
  trustPolicy:
    '{"Statement":{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}}',
  inlinePolicies: [
    {
      name: 'own',
      document:
        '{"Statement":{"Effect":"Allow","Action":["logs:PutLogEvents","s3:GetObject"],"Resource":"*"}}',
    },
  ],
  attachedPolicyArns: [],
  boundaryArn: null,
  lastUsedAt: null,
  createdAt: null,
  tags: [],
})

function madeKinds(id: AccountId): Partial<Record<PlaceKind, object>> {
  const functions = Array.from({ length: FUNCTIONS }, (_, at) => madeFunction(id, at))
  const policies = functions.flatMap(({ arn }, at) =>
    at % 2 === 0
      ? [
          {
            arn,
            functionArn: arn,
            qualifier: null,
            document: `{"Statement":{"Sid":"s","Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"${arn}","Condition":{"ArnLike":{"AWS:SourceArn":"arn:aws:sns:eu-west-1:${id}:t${at}"}}}}`,
          },
        ]
      : [],
  )
  return {
    'lambda-function': whole(functions),
    'function-version': whole(functions.map((fn) => ({ ...fn, arn: `${fn.arn}:1`, version: '1' }))),
    'function-alias': whole(
      functions.map(({ arn }) => ({
        arn: `${arn}:live`,
        functionArn: arn,
        name: 'live',
        functionVersion: '1',
        description: null,
        additionalVersionWeights: [],
      })),
    ),
    'function-url': whole([]),
    'resource-policy': whole(policies),
    'event-source-mapping': whole([]),
    'event-invoke-config': whole([]),
    'reserved-concurrency': whole([]),
    'function-tags': whole(
      functions.map(({ arn }) => ({ functionArn: arn, tags: [{ key: 'owner', value: 'team' }] })),
    ),
    'function-code-signing': whole([]),
    'layer-version': whole([]),
    subnet: whole([]),
    'security-group': whole([]),
  }
}

function madeFunction(id: AccountId, at: number): FunctionConfiguration {
  const variable = {
    name: 'TABLE',
    sizeBytes: 9,
    fingerprint: 'f',
    detections: [],
    reference: null,
  }
  return {
    arn: `arn:aws:lambda:eu-west-1:${id}:function:fn-${at}`,
    functionName: `fn-${at}`,
    version: '$LATEST',
    description: null,
    runtime: RUNTIMES[at % RUNTIMES.length] ?? null,
    packageType: 'Zip',
    architectures: ['x86_64'],
    handler: 'index.handler',
    roleArn: `arn:aws:iam::${id}:role/worker`,
    codeSizeBytes: 1_000,
    codeSha256: `sha-${at}`,
    timeoutSeconds: 30,
    memoryMb: 256,
    ephemeralStorageMb: 512,
    lastModifiedAt: '2026-10-01T00:00:00.000+0000',
    revisionId: 'r',
    vpc:
      at % 3 === 0
        ? {
            vpcId: 'vpc-1',
            subnetIds: ['subnet-a', 'subnet-b'],
            securityGroupIds: [`sg-${at % 30}`],
            ipv6AllowedForDualStack: false,
          }
        : null,
    environment: { variables: [variable, { ...variable, name: 'QUEUE' }], error: null },
    kmsKeyArn: null,
    layers: [],
    fileSystems: [],
    deadLetterTargetArn: null,
    tracingMode: 'PassThrough',
    snapStart: null,
    logging: null,
    signingProfileVersionArn: null,
    signingJobArn: null,
    imageConfig: null,
    tenantIsolationMode: null,
    capacityProviderArn: null,
    durable: null,
    masterArn: null,
  }
}
