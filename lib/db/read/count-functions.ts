import type { FunctionFilters } from '#lib/core/model/function-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { functionConditions } from './function-conditions.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { every, type Sql, sql } from './sql.ts'

export const COUNT_CAP = 1000

export interface CappedCount {
  readonly count: number
  /** True when there are more than `count`. */
  readonly more: boolean
}

/** How many functions match, counted exactly up to COUNT_CAP: past it an exact number would cost a scan. */
export async function countFunctions(
  scope: ViewerScope,
  database: Queryable,
  filters: FunctionFilters,
): Promise<CappedCount> {
  const row = await rowOf<{ readonly count: number }>(
    database,
    functionsUpTo(scope, filters, COUNT_CAP),
  )
  const found = row?.count ?? 0
  return { count: Math.min(found, COUNT_CAP), more: found > COUNT_CAP }
}

/** How many functions match, and one more than `most` where there are more. */
export const functionsUpTo = (
  scope: ViewerScope,
  filters: FunctionFilters,
  most: number,
): Sql => sql`
  select count(*)::int as count from (
    select from lambda_function f where ${every(functionConditions(scope, filters))} limit ${most + 1}
  ) capped`
