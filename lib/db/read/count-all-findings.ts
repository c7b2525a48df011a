import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { coverageConditions } from './coverage-conditions.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { every, sql } from './sql.ts'
import type { HolderAsk } from './unit-of.ts'

/** How many findings there are now, excepted and unread ones too. */
export async function countAllFindings(
  scope: ViewerScope,
  database: Queryable,
  ask: HolderAsk,
): Promise<number> {
  const row = await rowOf<{ readonly findings: number }>(
    database,
    sql`select count(*)::int as findings from finding c where ${every(coverageConditions(scope, ask))}`,
  )
  return row?.findings ?? 0
}
