import type pg from 'pg'
import { csvHeader, csvRow } from '#lib/core/csv.ts'
import { FUNCTION_COLUMNS, type FunctionListing } from '#lib/core/model/function-columns.ts'
import type { FunctionFilters } from '#lib/core/model/function-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { functionConditions } from '../read/function-conditions.ts'
import { every, type Sql, sql } from '../read/sql.ts'
import { streamRows } from './stream-rows.ts'

/**
 * The functions that a viewer's scope and filters leave, as CSV text in pieces: the header first, then rows in the order
 * of their ARNs. One consistent picture, any number of rows, flat memory. Throws when the database is lost on the way: what was
 * yielded then is no whole file.
 */
export async function* exportFunctions(
  scope: ViewerScope,
  pool: pg.Pool,
  filters: FunctionFilters,
): AsyncGenerator<string> {
  yield csvHeader(FUNCTION_COLUMNS)
  for await (const rows of streamRows<FunctionListing>(pool, functionsStatement(scope, filters))) {
    let text = ''
    for (const row of rows) text += csvRow(FUNCTION_COLUMNS, row)
    yield text
  }
}

// Plan: the primary key in order, each account by a hash of the few accounts; nothing is sorted.
export const functionsStatement = (scope: ViewerScope, filters: FunctionFilters): Sql => sql`
select f.key, f.function_name as "functionName", f.account_id as "accountId", f.region,
  f.runtime, f.package_type as "packageType", f.architectures, f.memory_mb as "memoryMb",
  f.timeout_seconds as "timeoutSeconds", f.code_size_bytes as "codeSizeBytes",
  f.last_modified_at as "lastModifiedAt", f.role_arn as "roleArn", f.vpc_id as "vpcId",
  cardinality(f.subnet_ids) > 0 as "inVpc", cardinality(f.layer_arns) as layers,
  f.vanished_at as "vanishedAt", a.name as "accountName", a.ou_path as "ouPath"
from lambda_function f left join account a on a.id = f.account_id
where ${every(functionConditions(scope, filters))}
order by f.key`
