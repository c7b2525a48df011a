import type { StepDay } from '#lib/core/diff/finding-flow.ts'
import { FINDING_STEPS } from '#lib/core/diff/finding-move.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { coverageConditions } from './coverage-conditions.ts'
import type { StepsAsk } from './finding-steps.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, sql } from './sql.ts'

/** How many findings opened, reopened and were resolved on each day (UTC) by some runs. */
// Plan: events and findings by their indexes over runs.
export function tallyStepDays(
  scope: ViewerScope,
  database: Queryable,
  ask: StepsAsk,
): Promise<readonly StepDay[]> {
  if (ask.runIds.length === 0) return Promise.resolve([])
  const runs = [...ask.runIds]
  return rowsOf<StepDay>(
    database,
    sql`
      select to_char(s.at at time zone 'UTC', 'YYYY-MM-DD') as day, s.step, count(*)::int as findings from (
        select c.at, c.event as step from finding_event c
        where c.run_id = any(${runs}::text[]) and c.event = any(${[...FINDING_STEPS]}::text[])
          and ${every(coverageConditions(scope, ask))}
        union all
        select c.opened_at, 'opened' from finding c
        where not c.reopened and c.opened_run = any(${runs}::text[])
          and ${every(coverageConditions(scope, ask))}
      ) s group by 1, 2 order by 1, 2`,
  )
}
