import {
  FUNCTION_PARTS,
  type FunctionPart,
  type FunctionRecords,
} from '#lib/core/model/function-record.ts'
import type { FunctionEvidence } from '#lib/core/model/observe-function.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { join, type Sql, sql, visible } from './sql.ts'

/** Tables that carry `function_arn`, each with its index on it. */
const TABLES = {
  'function-alias': sql`function_alias`,
  'function-url': sql`function_url`,
  'resource-policy': sql`resource_policy`,
  'event-invoke-config': sql`event_invoke_config`,
  'provisioned-concurrency': sql`provisioned_concurrency`,
  'reserved-concurrency': sql`reserved_concurrency`,
  'runtime-management': sql`runtime_management`,
  'recursion-config': sql`recursion_config`,
  'function-state': sql`function_state`,
  'function-tags': sql`function_tags`,
  'function-code-signing': sql`function_code_signing`,
  'event-source-mapping': sql`event_source_mapping`,
} as const

export interface EvidenceAsk {
  readonly arn: string
  readonly accountId: string
  readonly region: string
  readonly functionName: string
}

/** Everything stored about a live function beside its configuration, and how the reads went that supply it. */
export async function readFunctionEvidence(
  scope: ViewerScope,
  database: Queryable,
  ask: EvidenceAsk,
): Promise<FunctionEvidence> {
  const { arn, accountId, region } = ask
  const here = sql`account_id = ${accountId} and region = ${region} and ${visible(scope, sql`account_id`)}`
  const [records, coverage, gaps] = await Promise.all([
    rowsOf<Row>(database, recordsOf(scope, ask)),
    rowsOf<FunctionEvidence['coverage'][number]>(
      database,
      sql`select source, state, reason from coverage where ${here}`,
    ),
    rowsOf<FunctionEvidence['gaps'][number]>(
      database,
      sql`select source, subject, reason from gap
        where ${here} and (subject is null or subject = ${arn} or subject like ${`${arn}:%`})`,
    ),
  ])
  return { arn, records: grouped(records), coverage, gaps }
}

interface Row {
  readonly kind: FunctionPart
  readonly key: string
  readonly facts: unknown
}

const grouped = (rows: readonly Row[]): FunctionRecords => {
  const kinds = Object.keys(FUNCTION_PARTS).map((kind) => [
    kind,
    rows.filter((row) => row.kind === kind),
  ])
  return Object.fromEntries(kinds)
}

function recordsOf(scope: ViewerScope, { arn, accountId, region, functionName }: EvidenceAsk): Sql {
  const parts = Object.entries(TABLES).map(
    ([kind, table]) => sql`select ${kind}::text as kind, key, facts from ${table}
      where function_arn = ${arn} and vanished_at is null and ${visible(scope, sql`account_id`)}`,
  )
  const versions = sql`select 'function-version' as kind, key, facts from function_version
    where function_name = ${functionName} and account_id = ${accountId} and region = ${region}
      and vanished_at is null and ${visible(scope, sql`account_id`)}`
  return join([versions, ...parts], ' union all ')
}
