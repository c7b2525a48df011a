import type { FindingFilters } from '#lib/core/model/finding-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type CappedCount, COUNT_CAP } from './count-functions.ts'
import { findingConditions } from './finding-conditions.ts'
import { findingsByAccount } from './findings-by-account.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { type Sql, sql } from './sql.ts'

/** How many findings match, counted exactly up to COUNT_CAP. */
export async function countFindings(
  scope: ViewerScope,
  database: Queryable,
  { filters, now }: { readonly filters: FindingFilters; readonly now: Date },
): Promise<CappedCount> {
  const row = await rowOf<{ readonly count: number }>(
    database,
    findingsUpTo(scope, { filters, now }, COUNT_CAP),
  )
  const found = row?.count ?? 0
  return { count: Math.min(found, COUNT_CAP), more: found > COUNT_CAP }
}

/** How many findings match, and one more than `most` where there are more. */
export const findingsUpTo = (
  scope: ViewerScope,
  { filters, now }: { readonly filters: FindingFilters; readonly now: Date },
  most: number,
): Sql => sql`
  select count(*)::int as count from (
    select from ${findingsByAccount(scope, filters, findingConditions(scope, filters, now))} f limit ${most + 1}
  ) capped`
