import type pg from 'pg'
import { madeUpFunction } from '../made-up-functions.ts'
import { REGIONS } from './estate-plan.ts'
import { fillRecords, type MadeRecords } from './fill-records.ts'
import { json } from './fill-table.ts'

const { facts: TEMPLATE } = madeUpFunction(1, '100000000000', REGIONS[0])

const RUNTIME = `(array['nodejs22.x', 'python3.13', 'java21', 'nodejs18.x', 'python3.9', 'provided.al2023', 'nodejs20.x', 'dotnet8', 'ruby3.3', 'go1.x'])[1 + n % 10]`
const IS_IMAGE = `n % 25 = 24`
const LAYERS = `case when n % 5 = 0 then jsonb_build_array(jsonb_build_object('arn', 'arn:aws:lambda:' || region || ':100000000000:layer:shared-' || n % 300 || ':' || 1 + n % 4,
  'codeSizeBytes', 1000, 'signingProfileVersionArn', null, 'signingJobArn', null)) else '[]'::jsonb end`
const VPC = `case when n % 4 = 0 then jsonb_build_object('vpcId', 'vpc-' || a || '-' || region, 'subnetIds', jsonb_build_array('subnet-' || a || '-' || region || '-0', 'subnet-' || a || '-' || region || '-1'),
  'securityGroupIds', jsonb_build_array('sg-' || a || '-' || region || '-' || n % 10), 'ipv6AllowedForDualStack', false) else 'null'::jsonb end`

/** The configuration of function `n` of account `a`, `$LATEST` or version 1. */
const configuration = (
  version: '$LATEST' | '1',
): string => `${json(TEMPLATE)} || jsonb_build_object(
  'arn', key${version === '1' ? ` || ':1'` : ''}, 'functionName', name, 'version', '${version}', 'runtime', case when ${IS_IMAGE} then null else ${RUNTIME} end,
  'packageType', case when ${IS_IMAGE} then 'Image' else 'Zip' end, 'roleArn', role_arn, 'memoryMb', 128 * (1 + n % 8), 'timeoutSeconds', 3 + n % 60,
  'codeSizeBytes', 1000 * (i * 7919 % 5000), 'lastModifiedAt', to_char(timestamp '2024-01-01' + make_interval(mins => (i * 7919 % 1500000)::int), 'YYYY-MM-DD"T"HH24:MI:SS".000Z"'),
  'revisionId', 'r' || i, 'architectures', case when n % 3 = 0 then '["arm64"]'::jsonb else '["x86_64"]'::jsonb end, 'layers', ${LAYERS}, 'vpc', ${VPC})`

const own = (more: string) => `jsonb_build_object('functionArn', key, ${more})`
const POLICY = `'{"Statement":{"Sid":"s","Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"' || key
  || '","Condition":{"ArnLike":{"AWS:SourceArn":"arn:aws:sns:' || region || ':' || account_id || ':t' || n || '"}}}}'`
const some = (when: string): string =>
  `(select * from bench.function where not vanished and ${when}) f`

/** What hangs on functions: of every account where lists look at it, of the large ones where only a function's own page does. */
const KINDS: readonly MadeRecords[] = [
  {
    kind: 'lambda-function',
    from: 'bench.function f',
    key: 'key',
    facts: configuration('$LATEST'),
    vanished: 'vanished',
  },
  {
    kind: 'function-tags',
    from: some('true'),
    key: 'key',
    facts: own(
      `'tags', jsonb_build_array(jsonb_build_object('key', 'owner', 'value', 'team-' || n % 70), jsonb_build_object('key', 'environment', 'value', case n % 5 when 0 then 'production' else 'test' end))`,
    ),
  },
  {
    kind: 'resource-policy',
    from: some('n % 2 = 0'),
    key: 'key',
    facts: own(`'arn', key, 'qualifier', null, 'document', ${POLICY}`),
  },
  {
    kind: 'function-url',
    from: some('n % 20 = 3'),
    key: 'key',
    facts:
      own(`'arn', key, 'createdAt', null, 'url', 'https://u' || i || '.lambda-url.' || region || '.on.aws/',
      'authType', case when n % 40 = 3 then 'NONE' else 'AWS_IAM' end, 'invokeMode', 'BUFFERED', 'cors', null`),
  },
  {
    kind: 'function-version',
    from: some('n % 5 = 0'),
    key: `key || ':1'`,
    facts: configuration('1'),
  },
  {
    kind: 'function-alias',
    from: some('n % 5 = 0'),
    key: `key || ':live'`,
    facts: own(
      `'arn', key || ':live', 'name', 'live', 'functionVersion', '1', 'description', null, 'additionalVersionWeights', '[]'::jsonb`,
    ),
  },
  {
    kind: 'function-state',
    from: some('large'),
    key: 'key',
    facts:
      own(`'state', 'Active', 'stateReason', null, 'stateReasonCode', null, 'lastUpdateStatus', 'Successful', 'lastUpdateStatusReason', null,
      'lastUpdateStatusReasonCode', null, 'runtimeVersionArn', null, 'runtimeVersionError', null`),
  },
  {
    kind: 'runtime-management',
    from: some('large'),
    key: 'key',
    facts: own(`'arn', key, 'updateRuntimeOn', 'Auto', 'runtimeVersionArn', null`),
  },
  {
    kind: 'recursion-config',
    from: some('large'),
    key: 'key',
    facts: own(`'recursiveLoop', 'Terminate'`),
  },
  {
    kind: 'inspector-coverage',
    from: some('large'),
    key: 'key',
    facts: own(
      `'status', 'ACTIVE', 'reason', null, 'criticalFindings', n % 3, 'highFindings', n % 5`,
    ),
  },
]

export async function fillFunctions(pool: pg.Pool): Promise<void> {
  for (const kind of KINDS) await fillRecords(pool, kind)
}
