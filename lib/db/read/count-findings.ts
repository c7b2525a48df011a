import type { FindingFilters } from '#lib/core/model/finding-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type CappedCount, COUNT_CAP } from './count-functions.ts'
import { findingConditions } from './finding-conditions.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { every, sql } from './sql.ts'

/** How many findings match, counted exactly up to COUNT_CAP. */
export async function countFindings(
  scope: ViewerScope,
  database: Queryable,
  { filters, now }: { readonly filters: FindingFilters; readonly now: Date },
): Promise<CappedCount> {
  const row = await rowOf<{ readonly count: number }>(
    database,
    sql`select count(*)::int as count from (
      select from finding f where ${every(findingConditions(scope, filters, now))} limit ${COUNT_CAP + 1}
    ) capped`,
  )
  const found = row?.count ?? 0
  return { count: Math.min(found, COUNT_CAP), more: found > COUNT_CAP }
}
