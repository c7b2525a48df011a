import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { coverageConditions } from './coverage-conditions.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { every, sql } from './sql.ts'
import type { HolderAsk } from './unit-of.ts'

/** How many findings there are now, excepted and unread ones too. Those that can be judged are counted by the assessment that wrote them. */
// Plan: the accounts' five rows each, and the partial index over what can no longer be read.
export async function countAllFindings(
  scope: ViewerScope,
  database: Queryable,
  ask: HolderAsk,
): Promise<number> {
  const conditions = every(coverageConditions(scope, ask))
  const row = await rowOf<{ readonly findings: number }>(
    database,
    sql`select (coalesce((select sum(c.fail + c.excepted) from score_rollup c where ${conditions}), 0)
      + (select count(*) from finding c where c.unseen is not null and ${conditions}))::int as findings`,
  )
  return row?.findings ?? 0
}
