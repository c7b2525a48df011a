import type pg from 'pg'
import type { RecordKind } from '#lib/core/model/inventory.ts'
import type { LogGroup } from '#lib/core/model/log-group.ts'
import type { SecurityGroup, Subnet, Vpc } from '#lib/core/model/network.ts'
import { SOURCE_OF_KIND } from '#lib/core/model/source-of-kind.ts'
import { TABLES } from '#lib/db/write/tables.ts'
import { madeUpFunction } from './made-up-functions.ts'

export interface InventorySize {
  readonly accounts: number
  readonly functionsEach: number
}

export const BENCH_REGION = 'eu-central-1'
const FIRST_ACCOUNT = 100_000_000_000
const UNITS = 20

/** The n-th made-up account. */
export const benchAccount = (at: number): string => String(FIRST_ACCOUNT + at)

const ACCOUNT = `(${FIRST_ACCOUNT} + a)::text`
const FUNCTION = `'arn:aws:lambda:${BENCH_REGION}:' || ${ACCOUNT} || ':function:orders-service-' || n || '-handler'`
const ROLE = `'arn:aws:iam::' || ${ACCOUNT} || ':role/worker-' || n`
const PLACE = `${ACCOUNT} || '/${BENCH_REGION}/'`

/** Rows of one kind: SQL over `a` (account) and `n` (function, or whatever there are several of). */
interface MadeKind {
  readonly kind: RecordKind
  readonly key: string
  readonly facts: string
  readonly each?: number
  readonly when?: string
  readonly region?: string
}

const text = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`

function madeKinds(size: InventorySize): readonly MadeKind[] {
  const { facts: template } = madeUpFunction(1, benchAccount(0), BENCH_REGION)
  const runtime = `(array['nodejs22.x', 'python3.13', 'java21', 'nodejs18.x'])[n % 4 + 1]`
  const configuration = (version: string) => `${text(template)} || jsonb_build_object(
    'arn', ${FUNCTION}${version === '$LATEST' ? '' : ` || ':${version}'`}, 'functionName', 'orders-service-' || n || '-handler',
    'version', '${version}', 'runtime', ${runtime}, 'roleArn', ${ROLE}, 'memoryMb', 128 * (1 + n % 8), 'codeSizeBytes', 1000 * (n % 5000),
    'lastModifiedAt', '2026-09-01T00:00:00.000Z', 'revisionId', 'r' || n, 'architectures', '["arm64"]'::jsonb, 'tracingMode', 'Active',
    'logging', ${text(LOGGING)} || jsonb_build_object('logGroup', '/aws/lambda/orders-service-' || n || '-handler'),
    'vpc', case when n % 4 = 0 then jsonb_build_object('vpcId', 'vpc-' || a, 'subnetIds', jsonb_build_array('subnet-' || a || '-0', 'subnet-' || a || '-1'),
      'securityGroupIds', jsonb_build_array('sg-' || a || '-' || n % 10), 'ipv6AllowedForDualStack', false) else 'null'::jsonb end)`
  const each = size.functionsEach
  const own = (more: string) => `jsonb_build_object('functionArn', ${FUNCTION}, ${more})`
  return [
    { kind: 'lambda-function', key: FUNCTION, facts: configuration('$LATEST'), each },
    {
      kind: 'function-version',
      key: `${FUNCTION} || ':1'`,
      facts: configuration('1'),
      each,
      when: 'n % 5 = 0',
    },
    {
      kind: 'function-alias',
      key: `${FUNCTION} || ':live'`,
      facts: own(
        `'arn', ${FUNCTION} || ':live', 'name', 'live', 'functionVersion', '1', 'description', null, 'additionalVersionWeights', '[]'::jsonb`,
      ),
      each,
      when: 'n % 5 = 0',
    },
    {
      kind: 'function-state',
      key: FUNCTION,
      facts:
        own(`'state', 'Active', 'stateReason', null, 'stateReasonCode', null, 'lastUpdateStatus', 'Successful', 'lastUpdateStatusReason', null,
        'lastUpdateStatusReasonCode', null, 'runtimeVersionArn', null, 'runtimeVersionError', null`),
      each,
    },
    {
      kind: 'function-tags',
      key: FUNCTION,
      facts: own(
        `'tags', jsonb_build_array(jsonb_build_object('key', 'owner', 'value', 'team-' || n % 7), jsonb_build_object('key', 'environment', 'value', case n % 5 when 0 then 'production' else 'test' end))`,
      ),
      each,
    },
    {
      kind: 'runtime-management',
      key: FUNCTION,
      facts: own(`'arn', ${FUNCTION}, 'updateRuntimeOn', 'Auto', 'runtimeVersionArn', null`),
      each,
    },
    { kind: 'recursion-config', key: FUNCTION, facts: own(`'recursiveLoop', 'Terminate'`), each },
    {
      kind: 'resource-policy',
      key: FUNCTION,
      facts:
        own(`'arn', ${FUNCTION}, 'qualifier', null, 'document', '{"Statement":{"Sid":"s","Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"' || ${FUNCTION}
        || '","Condition":{"ArnLike":{"AWS:SourceArn":"arn:aws:sns:${BENCH_REGION}:' || ${ACCOUNT} || ':t' || n || '"}}}}'`),
      each,
      when: 'n % 2 = 0',
    },
    {
      kind: 'log-group',
      key: `'arn:aws:logs:${BENCH_REGION}:' || ${ACCOUNT} || ':log-group:/aws/lambda/orders-service-' || n || '-handler'`,
      facts: `${text(LOG_FACTS)} || jsonb_build_object('arn', 'arn:aws:logs:${BENCH_REGION}:' || ${ACCOUNT} || ':log-group:/aws/lambda/orders-service-' || n || '-handler',
        'name', '/aws/lambda/orders-service-' || n || '-handler')`,
      each,
    },
    {
      kind: 'iam-role',
      region: 'global',
      key: `'arn:aws:iam::' || ${ACCOUNT} || ':role/worker-' || n`,
      facts: `${text(ROLE_FACTS)} || jsonb_build_object('arn', 'arn:aws:iam::' || ${ACCOUNT} || ':role/worker-' || n, 'name', 'worker-' || n, 'roleId', 'AROA' || a || 'X' || n)`,
      each,
    },
    {
      kind: 'subnet',
      key: `${PLACE} || 'subnet-' || a || '-' || n`,
      facts: `${text(SUBNET_FACTS)} || jsonb_build_object('id', 'subnet-' || a || '-' || n, 'vpcId', 'vpc-' || a, 'ownerId', ${ACCOUNT}, 'availabilityZoneId', 'euc1-az' || n % 3)`,
      each: 4,
    },
    {
      kind: 'security-group',
      key: `${PLACE} || 'sg-' || a || '-' || n`,
      facts: `${text(GROUP_FACTS)} || jsonb_build_object('id', 'sg-' || a || '-' || n, 'vpcId', 'vpc-' || a, 'name', 'group-' || n)`,
      each: 10,
    },
    {
      kind: 'vpc',
      key: `${PLACE} || 'vpc-' || a`,
      facts: `${text(VPC_FACTS)} || jsonb_build_object('id', 'vpc-' || a, 'ownerId', ${ACCOUNT})`,
    },
  ]
}

const LOGGING = { format: 'JSON', applicationLevel: 'INFO', systemLevel: 'INFO' }
export const LOG_FACTS: Omit<LogGroup, 'arn' | 'name'> = {
  retentionDays: 365,
  kmsKeyArn: 'arn:aws:kms:eu-central-1:100000000000:key/1',
  storedBytes: 1024,
}
/** What is not collected is unknown, and most of these are no function's own. */
const NOT_COLLECTED = ['trails', 'inspector', 'guardduty', 'flow-logs', 'message-targets']

export const ROLE_FACTS = {
  path: '/',
  trustPolicy:
    '{"Statement":{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}}',
  inlinePolicies: [
    {
      name: 'own',
      document:
        '{"Statement":{"Effect":"Allow","Action":["logs:PutLogEvents","s3:GetObject","ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface"],"Resource":"*"}}',
    },
  ],
  attachedPolicyArns: [],
  boundaryArn: null,
  lastUsedAt: null,
  createdAt: null,
  tags: [],
}
export const SUBNET_FACTS: Omit<Subnet, 'id' | 'vpcId' | 'ownerId' | 'availabilityZoneId'> = {
  arn: null,
  cidrBlock: '10.0.0.0/20',
  ipv6CidrBlocks: [],
  ipv6Native: false,
  availableIpAddressCount: 4000,
  availabilityZone: 'eu-central-1a',
  mapPublicIpOnLaunch: false,
  state: 'available',
  tags: [],
}
export const GROUP_FACTS: Omit<SecurityGroup, 'id' | 'vpcId' | 'name'> = {
  description: null,
  ownerId: null,
  ingress: [],
  egress: [
    {
      protocol: 'tcp',
      fromPort: 443,
      toPort: 443,
      ipv4Cidrs: ['10.0.0.0/8'],
      ipv6Cidrs: [],
      prefixListIds: [],
      groupIds: [],
    },
  ],
  tags: [],
}
export const VPC_FACTS: Omit<Vpc, 'id' | 'ownerId'> = {
  cidrBlocks: ['10.0.0.0/16'],
  ipv6CidrBlocks: [],
  isDefault: false,
  instanceTenancy: 'default',
  state: 'available',
  blockPublicAccess: null,
  encryptionControlMode: null,
  tags: [],
}

/** Stores an organization of so many accounts, with one Region of functions and their surroundings each; set-based, in the database itself. */
export async function storeInventory(pool: pg.Pool, size: InventorySize): Promise<void> {
  await storeAccounts(pool, size)
  for (const made of madeKinds(size)) await storeKind(pool, size, made)
  await pool.query('analyze')
}

async function storeAccounts(pool: pg.Pool, { accounts }: InventorySize): Promise<void> {
  const times = `content_hash, first_seen_at, changed_at`
  await pool.query(`
    insert into organization (id, management_account_id, feature_set, policy_types_known, enabled_policy_types, ${times})
    values ('o-bench', '${FIRST_ACCOUNT}', 'ALL', true, '{}', 'h', now(), now())`)
  await pool.query(`
    insert into organizational_unit (id, organization_id, name, parent_id, path, id_path, ${times})
    select 'r-1', 'o-bench', 'Root', null, '/', 'o-bench/r-1/', 'h', now(), now()
    union all select 'ou-' || u, 'o-bench', 'Unit ' || u, 'r-1', '/Unit ' || u, 'o-bench/r-1/ou-' || u || '/', 'h', now(), now()
    from generate_series(0, ${UNITS - 1}) u`)
  await pool.query(`
    insert into account (id, organization_id, name, state, parent_id, ou_path, ou_id_path, tags, is_management, ${times})
    select ${ACCOUNT}, 'o-bench', 'account ' || a, 'ACTIVE', 'ou-' || a % ${UNITS}, '/Unit ' || a % ${UNITS},
      'o-bench/r-1/ou-' || a % ${UNITS} || '/', '[]', a = 0, 'h', now(), now() from generate_series(0, ${accounts - 1}) a`)
  await pool.query(`insert into run (id, trigger, state, started_at, account_ids)
    select 'bench', 'bench', 'collecting', now(), array_agg(id) from account`)
  const collected = [...new Set(Object.values(SOURCE_OF_KIND))].filter(
    (source) => !NOT_COLLECTED.includes(source),
  )
  const sources = collected.map((source) => `('${source}')`)
  await pool.query(`
    insert into coverage (account_id, region, source, state, gap_count, content_hash, run_id, changed_at, first_complete_at)
    select id, region, source, 'complete', 0, 'h', 'bench', now(), now() from account,
      (values ('global'), ('${BENCH_REGION}')) r(region), (values ${sources.join(', ')}) s(source)
    union all select 'organization', 'global', source, 'complete', 0, 'h', 'bench', now(), now()
    from (values ('accounts'), ('units'), ('policies')) s(source)`)
}

async function storeKind(pool: pg.Pool, { accounts }: InventorySize, made: MadeKind) {
  const { name, columns } = TABLES[made.kind]
  const names = Object.keys(columns).map((column) => `, "${column}"`)
  const values = Object.values(columns).map(({ value }) => `, ${value}`)
  await pool.query(`
    insert into ${name} (key, account_id, region, facts, content_hash, first_seen_at, changed_at${names.join('')})
    select key, account, '${made.region ?? BENCH_REGION}', facts, md5(key), now(), now()${values.join('')}
    from (select ${made.key} as key, ${ACCOUNT} as account, ${made.facts} as facts
      from generate_series(0, ${accounts - 1}) a, generate_series(0, ${(made.each ?? 1) - 1}) n
      where ${made.when ?? 'true'} offset 0) made`)
}
