import { accountId } from '#lib/core/model/account-id.ts'
import type { FunctionConfiguration } from '#lib/core/model/function-configuration.ts'
import { seen } from '#lib/core/model/observed.ts'
import type { Account } from '#lib/core/model/organization.ts'
import type { FunctionSubject } from '#lib/core/rules/function-subject.ts'
import type { NetworkView } from '#lib/core/rules/network-view.ts'
import { DEFAULT_SETTINGS, type Settings } from '#lib/core/rules/settings.ts'
import type { Scene } from '#lib/core/rules/subject.ts'
import { runtimesAt } from '#lib/core/runtimes/runtime-of.ts'
import * as r from './access-fixtures.ts'
import * as s from './around-fixtures.ts'
import { graphOf } from './graph-fixture.ts'
import * as n from './network-fixtures.ts'
import * as a from './record-fixtures.ts'

export const NOW = new Date('2026-11-22T10:00:00Z')
export const HERE = '111122223333'
export const SIBLING = '444455556666'
export const OUTSIDER = '999900001111'
export const ARN = `arn:aws:lambda:eu-west-1:${HERE}:function:orders`

export const account = (id: string, patch: Partial<Account> = {}): Account => ({
  id: accountId(id),
  name: `account ${id}`,
  email: null,
  state: 'ACTIVE',
  joinedAt: null,
  parentId: 'ou-prod',
  ouPath: '/Workloads/Production',
  ouIdPath: 'o-ours/r-1/ou-prod/',
  tags: [],
  isManagement: false,
  ...patch,
})

export const scene = (settings: Partial<Settings> = {}): Scene => ({
  now: NOW,
  settings: { ...DEFAULT_SETTINGS, ...settings },
  runtimes: runtimesAt(NOW),
  organization: seen({
    id: 'o-ours',
    accounts: new Map([HERE, SIBLING].map((id) => [id, account(id)])),
    accountsComplete: true,
  }),
})

export const configuration = (
  patch: Partial<FunctionConfiguration> = {},
): FunctionConfiguration => ({
  arn: ARN,
  functionName: 'orders',
  version: '$LATEST',
  description: null,
  runtime: 'nodejs24.x',
  packageType: 'Zip',
  architectures: ['arm64'],
  handler: 'index.handler',
  roleArn: `arn:aws:iam::${HERE}:role/orders`,
  codeSizeBytes: 1_000_000,
  codeSha256: 'sha-new',
  timeoutSeconds: 20,
  memoryMb: 512,
  ephemeralStorageMb: 512,
  lastModifiedAt: '2026-11-20T10:00:00Z',
  revisionId: 'r1',
  vpc: {
    vpcId: 'vpc-1',
    subnetIds: ['subnet-a', 'subnet-b'],
    securityGroupIds: ['sg-1'],
    ipv6AllowedForDualStack: false,
  },
  environment: { variables: [], error: null },
  kmsKeyArn: null,
  layers: [],
  fileSystems: [],
  deadLetterTargetArn: null,
  tracingMode: 'Active',
  snapStart: null,
  logging: { format: 'JSON', applicationLevel: 'INFO', systemLevel: 'INFO', logGroup: null },
  signingProfileVersionArn: null,
  signingJobArn: null,
  imageConfig: null,
  tenantIsolationMode: null,
  capacityProviderArn: null,
  durable: null,
  masterArn: null,
  ...patch,
})

const network: NetworkView = {
  vpcId: 'vpc-1',
  subnets: [n.found(n.subnet('subnet-a', 'euw1-az1')), n.found(n.subnet('subnet-b', 'euw1-az2'))],
  securityGroups: [n.found(n.securityGroup('sg-1'))],
  acls: [],
  vpc: seen(null),
  egress: seen(n.egress('nat')),
  onwardNetworks: seen([]),
  sharedGroups: seen([]),
  zoneBalance: seen('balanced'),
  endpointServices: seen([]),
}

export interface FunctionPatch
  extends Omit<Partial<FunctionSubject>, 'configuration' | 'latest' | 'scene' | 'network'> {
  readonly configuration?: Partial<FunctionConfiguration>
  readonly latest?: Partial<FunctionConfiguration>
  readonly network?: Partial<NetworkView> | null
  readonly settings?: Partial<Settings>
  readonly organization?: Scene['organization']
}

/** A function of which nothing is wrong; a patch says what differs. */
export function functionSubject(patch: FunctionPatch = {}): FunctionSubject {
  const { configuration: differs, latest, network: net, settings, organization, ...rest } = patch
  const current = configuration(differs)
  const base = scene(settings)
  return {
    scene: organization === undefined ? base : { ...base, organization },
    account: account(HERE),
    region: 'eu-west-1',
    functionArn: ARN,
    functionName: 'orders',
    entry: { kind: 'latest', name: '$LATEST', arn: ARN },
    reachable: seen(true),
    configuration: current,
    latest: configuration({ ...differs, ...latest }),
    ...UNREMARKABLE,
    ...rest,
    network: net === null ? null : { ...network, ...net },
  }
}

const UNREMARKABLE = {
  tags: seen([
    { key: 'owner', value: 'shop' },
    { key: 'environment', value: 'test' },
  ]),
  versions: seen([]),
  aliases: seen([]),
  urls: seen([]),
  eventSources: seen([]),
  asyncConfigs: seen([]),
  reservedConcurrency: seen(null),
  provisionedConcurrency: seen([]),
  recursion: seen({ functionArn: ARN, recursiveLoop: 'Terminate' }),
  state: seen(a.state({})),
  codeSigning: seen(a.signing({})),
  widestAudience: seen('same-account'),
  runtimeManagement: seen(a.runtimeMode('Auto')),
  pinnedSince: seen(null),
  url: seen(null),
  policy: seen(null),
  exposure: seen(r.exposure('same-account')),
  asyncConfig: seen(null),
  role: seen(r.roleView({})),
  layers: [],
  environmentKey: seen(null),
  failureTargets: [],
  eventQueues: [],
  accessPoints: [],
  logGroup: seen({ group: s.logGroup({}), trusts: seen([]) }),
  dataEventsLogged: seen(true),
  inspector: seen(s.inspected({})),
  metrics: seen(s.metrics({})),
  code: seen(a.functionCode({})),
  image: seen(null),
  lastCodeUpdate: seen(null),
  graph: graphOf({}),
  family: seen(null),
} as const satisfies Partial<FunctionSubject>
