import { accountId } from '#lib/core/model/account-id.ts'
import type { OrganizationResult, SourceResult, TargetResult } from '#lib/core/model/collected.ts'
import type { FunctionConfiguration } from '#lib/core/model/function-configuration.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import type { Account } from '#lib/core/model/organization.ts'
import { createStore, type PostgresStore } from '#lib/db/write/store.ts'
import type { TestDatabase } from '#test/support/postgres.ts'

export const ACCOUNT = accountId('111111111111')
export const OTHER = accountId('222222222222')
export const REGION = 'eu-central-1'

const arnOf = (name: string) => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`

export const configuration = (
  name: string,
  changes: Partial<FunctionConfiguration> = {},
): FunctionConfiguration => ({
  arn: arnOf(name),
  functionName: name,
  version: '$LATEST',
  description: null,
  runtime: 'nodejs22.x',
  packageType: 'Zip',
  architectures: ['arm64'],
  handler: 'index.handler',
  roleArn: `arn:aws:iam::${ACCOUNT}:role/${name}`,
  codeSizeBytes: 3_000_000_000,
  codeSha256: 'sha',
  timeoutSeconds: 3,
  memoryMb: 128,
  ephemeralStorageMb: 512,
  lastModifiedAt: '2026-01-02T03:04:05.000Z',
  revisionId: 'r1',
  vpc: {
    vpcId: 'vpc-1',
    subnetIds: ['subnet-1'],
    securityGroupIds: ['sg-1'],
    ipv6AllowedForDualStack: false,
  },
  environment: {
    variables: [{ name: 'STAGE', sizeBytes: 4, fingerprint: 'f', detections: [], reference: null }],
    error: null,
  },
  kmsKeyArn: null,
  layers: [],
  fileSystems: [],
  deadLetterTargetArn: null,
  tracingMode: null,
  snapStart: null,
  logging: null,
  signingProfileVersionArn: null,
  signingJobArn: null,
  imageConfig: null,
  tenantIsolationMode: null,
  capacityProviderArn: null,
  durable: null,
  masterArn: null,
  ...changes,
})

export const lambda = (
  name: string,
  changes: Partial<FunctionConfiguration> = {},
): InventoryRecord => ({
  kind: 'lambda-function',
  key: arnOf(name),
  facts: configuration(name, changes),
})

export const policy = (name: string, document = '{"Statement":[]}'): InventoryRecord => ({
  kind: 'resource-policy',
  key: arnOf(name),
  facts: { arn: arnOf(name), functionArn: arnOf(name), qualifier: null, document },
})

export const functions = (
  records: readonly InventoryRecord[],
  changes: Partial<SourceResult> = {},
): SourceResult => ({
  source: 'functions',
  kinds: ['lambda-function', 'function-version'],
  state: 'complete',
  records,
  gaps: [],
  calls: 1,
  ...changes,
})

export const policies = (
  records: readonly InventoryRecord[],
  changes: Partial<SourceResult> = {},
): SourceResult => ({
  ...functions(records, changes),
  source: 'function-policies',
  kinds: ['resource-policy'],
})

export const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 10, minute))

export const landing = (
  sources: readonly SourceResult[],
  minute = 1,
  region = REGION,
): TargetResult => ({
  accountId: ACCOUNT,
  region,
  startedAt: at(minute - 1),
  finishedAt: at(minute),
  sources,
})

export const account = (id = ACCOUNT, changes: Partial<Account> = {}): Account => ({
  id,
  name: `account ${id}`,
  email: null,
  state: 'ACTIVE',
  joinedAt: '2020-01-01T00:00:00.000Z',
  parentId: 'ou-1',
  ouPath: '/Workloads',
  ouIdPath: 'o-1/r-1/ou-1/',
  tags: [{ key: 'team', value: 'red' }],
  isManagement: false,
  ...changes,
})

export const organization = (
  accounts: readonly Account[] = [account()],
  changes: Partial<OrganizationResult> = {},
): OrganizationResult => ({
  organization: {
    id: 'o-1',
    managementAccountId: '999999999999',
    featureSet: 'ALL',
    enabledPolicyTypes: [],
  },
  units: [
    { id: 'ou-1', name: 'Workloads', parentId: 'r-1', path: '/Workloads', idPath: 'o-1/r-1/ou-1/' },
  ],
  accounts,
  policies: [],
  complete: { units: true, accounts: true, policies: true, accountTags: true },
  gaps: [],
  calls: 3,
  ...changes,
})

/** Opens a run over ACCOUNT in REGION, with its `global` part landed. */
export async function startRun(store: PostgresStore, minute: number): Promise<string> {
  const { runId } = await store.openRun({ trigger: 'test', now: at(minute) })
  await store.saveOrganization(runId, organization())
  await store.saveAccount(runId, ACCOUNT, {
    kind: 'reached',
    regions: [{ accountId: ACCOUNT, region: REGION, optInStatus: 'opt-in-not-required' }],
    complete: true,
  })
  await store.saveTarget(
    { runId, accountId: ACCOUNT, region: 'global', token: '1' },
    landing([{ ...functions([]), source: 'iam', kinds: ['iam-role'] }], minute, 'global'),
  )
  return runId
}

/** One whole run that lands these sources. */
export async function runOnce(
  store: PostgresStore,
  sources: readonly SourceResult[],
  minute: number,
): Promise<string> {
  const runId = await startRun(store, minute)
  await store.saveTarget(
    { runId, accountId: ACCOUNT, region: REGION, token: '1' },
    landing(sources, minute),
  )
  const closed = await store.closeRun(runId, at(minute))
  if (closed === null) throw new Error('the run did not close')
  return runId
}

export const storeOf = (database: TestDatabase, minute = 0) =>
  createStore(database, () => at(minute))

/** The change log, oldest first, keys shortened to names. */
export async function historyOf({ pool }: TestDatabase): Promise<readonly string[]> {
  const { rows } = await pool.query<{ line: string }>(
    `select kind || ' ' || regexp_replace(key, '^.*[:/]', '') || ' ' || change || coalesce(' ' || diff::text, '') as line
     from change_log order by id`,
  )
  return rows.map(({ line }) => line)
}
