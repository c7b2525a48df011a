import {
  AccountWorld,
  type AnyStoredRecord,
  type WorldCoverage,
  type WorldGap,
} from '#lib/core/assess/account-world.ts'
import { GLOBAL } from '#lib/core/model/coverage.ts'
import type { FunctionConfiguration } from '#lib/core/model/function-configuration.ts'
import type { RecordKind } from '#lib/core/model/inventory.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { liveRecords } from './read-account-world.ts'
import { type Sql, sql, visible } from './sql.ts'

export interface FunctionWorldAsk {
  readonly accountId: string
  readonly region: string
  /** Unqualified. */
  readonly arn: string
}

/** More neighbours that run as the same role are not looked at. */
const MOST_NEIGHBOURS = 50

/** The part of an account that one function's verdicts are made from: itself, what it names, and where it is. */
export async function readFunctionWorld(
  scope: ViewerScope,
  database: Queryable,
  ask: FunctionWorldAsk,
): Promise<AccountWorld> {
  const { accountId, region, arn } = ask
  const mine = sql`account_id = ${accountId} and ${visible(scope, sql`account_id`)}`
  const read = (parts: readonly Part[]) =>
    Promise.all(parts.map((part) => recordsOf(database, mine, part)))
  const own = (await read(ownParts(ask))).flat()
  const named = namedBy(own)
  const around = (await read(aroundParts(ask, named))).flat()
  const roles = around.flatMap((record) => (record.kind === 'iam-role' ? record.facts : []))
  const policyArns = roles.flatMap(({ attachedPolicyArns, boundaryArn }) =>
    boundaryArn === null ? attachedPolicyArns : [...attachedPolicyArns, boundaryArn],
  )
  const places = sql`${mine} and region = any(${[region, GLOBAL]}::text[])`
  const [policies, coverage, gaps] = await Promise.all([
    read([['iam-managed-policy', sql`arn = any(${policyArns}::text[])`]]),
    rowsOf<WorldCoverage>(
      database,
      sql`select region, source, state, reason from coverage where ${places}`,
    ),
    rowsOf<WorldGap>(
      database,
      sql`select region, source, subject, reason from gap where ${places}
        and (region = ${GLOBAL} or subject is null or subject = ${arn} or subject like ${`${arn}:%`}
          or subject not like 'arn:%:function:%')`,
    ),
  ])
  const records = [...own, ...around, ...policies.flat()]
  return new AccountWorld({ accountId, records, coverage, gaps })
}

type Part = readonly [RecordKind, Sql]

// Plan: each a lookup by key, function_arn or an indexed id, or the few rows of the account·Region.
const recordsOf = (
  database: Queryable,
  mine: Sql,
  [kind, which]: Part,
): Promise<readonly AnyStoredRecord[]> =>
  rowsOf<AnyStoredRecord>(database, liveRecords(kind, sql`${which} and ${mine}`))

const BY_FUNCTION = [
  'function-alias',
  'function-url',
  'resource-policy',
  'event-invoke-config',
  'provisioned-concurrency',
  'reserved-concurrency',
  'runtime-management',
  'recursion-config',
  'function-state',
  'function-tags',
  'function-code-signing',
  'event-source-mapping',
  'inspector-coverage',
] as const satisfies readonly RecordKind[]

const ownParts = ({ arn }: FunctionWorldAsk): readonly Part[] => [
  ['lambda-function', sql`key = ${arn}`],
  ['function-version', sql`key > ${`${arn}:`} and key < ${`${arn};`}`],
  ...BY_FUNCTION.map((kind): Part => [kind, sql`function_arn = ${arn}`]),
]

interface Named {
  readonly configurations: readonly FunctionConfiguration[]
  readonly arns: readonly string[]
}

/** Everything that the function's own records name by ARN, whatever it is. */
function namedBy(records: readonly AnyStoredRecord[]): Named {
  const configurations: FunctionConfiguration[] = []
  const arns = new Set<string>()
  for (const record of records) {
    if (record.kind === 'lambda-function' || record.kind === 'function-version') {
      configurations.push(record.facts)
    }
    for (const [arn] of JSON.stringify(record.facts).matchAll(/arn:aws[^"\\]*/g)) arns.add(arn)
  }
  return { configurations, arns: [...arns] }
}

const IN_VPC = [
  'subnet',
  'security-group',
  'route-table',
  'network-acl',
  'vpc-endpoint',
  'nat-gateway',
] as const satisfies readonly RecordKind[]

const WHOLE = [
  'code-signing-config',
  'lambda-account-settings',
  'service-quota',
  'flow-log',
  'trail',
  'guardduty-status',
] as const satisfies readonly RecordKind[]

const KEYED = [
  'kms-key',
  'kms-key-policy',
  'message-target',
  'file-access-point',
  'capacity-provider',
  'layer-policy',
] as const satisfies readonly RecordKind[]

function aroundParts(
  { region, arn }: FunctionWorldAsk,
  { configurations, arns }: Named,
): readonly Part[] {
  const here = sql`region = ${region}`
  const distinct = (of: (each: FunctionConfiguration) => readonly (string | null)[]) =>
    [...new Set(configurations.flatMap(of))].filter((each) => each !== null)
  const roles = distinct(({ roleArn }) => [roleArn])
  const vpcs = distinct(({ vpc }) => [vpc?.vpcId ?? null])
  const subnets = distinct(({ vpc }) => vpc?.subnetIds ?? [])
  const layers = distinct(({ layers: used }) => used.map((each) => each.arn.replace(/:\d+$/, '')))
  const groups = distinct(({ logging, functionName }) => [
    logging?.logGroup ?? `/aws/lambda/${functionName}`,
  ])
  return [
    [
      'lambda-function',
      sql`key in (select key from lambda_function where role_arn = any(${roles}::text[]) and ${here}
        and key <> ${arn} and vanished_at is null order by key limit ${MOST_NEIGHBOURS})`,
    ],
    ['iam-role', sql`arn = any(${roles}::text[])`],
    ['vpc', sql`${here} and id = any(${vpcs}::text[])`],
    ...IN_VPC.map((kind): Part => [kind, sql`${here} and vpc_id = any(${vpcs}::text[])`]),
    ['network-interface', sql`${here} and subnet_id = any(${subnets}::text[])`],
    ['layer-version', sql`${here} and layer_arn = any(${layers}::text[])`],
    ['log-group', sql`${here} and name = any(${groups}::text[])`],
    ...WHOLE.map((kind): Part => [kind, here]),
    ...KEYED.map((kind): Part => [kind, sql`key = any(${[...arns]}::text[])`]),
  ]
}
