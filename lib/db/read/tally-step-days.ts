import type { StepDay } from '#lib/core/diff/finding-flow.ts'
import { FINDING_STEPS } from '#lib/core/diff/finding-move.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { coverageConditions } from './coverage-conditions.ts'
import type { StepsAsk } from './finding-steps.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, join, type Sql, sql } from './sql.ts'
import { unitOf } from './unit-of.ts'

/** How many findings opened, reopened and were resolved on each day (UTC) by some runs: of whole units as the runs have counted them. */
// Plan: the units' tallies by the primary key; of other accounts, and of runs that have not concluded, events and findings.
export async function tallyStepDays(
  scope: ViewerScope,
  database: Queryable,
  ask: StepsAsk,
): Promise<readonly StepDay[]> {
  if (ask.runIds.length === 0) return []
  const unit = unitOf(scope, ask)
  const live = unit === null ? ask.runIds : await untallied(database, ask.runIds)
  const steps = [
    ...(unit === null ? [] : [tallied(unit, ask.runIds)]),
    ...(live.length === 0 ? [] : [stepsOf(scope, { ...ask, runIds: live })]),
  ]
  return rowsOf<StepDay>(
    database,
    sql`select to_char(s.day, 'YYYY-MM-DD') as day, s.step, sum(s.findings)::int as findings
      from (${join(steps, ' union all ')}) s group by s.day, s.step having sum(s.findings) > 0 order by 1, 2`,
  )
}

const untallied = async (
  database: Queryable,
  runIds: readonly string[],
): Promise<readonly string[]> =>
  (
    await rowsOf<{ readonly id: string }>(
      database,
      sql`select id from run where id = any(${[...runIds]}::text[]) and steps_tallied_at is null`,
    )
  ).map(({ id }) => id)

const tallied = (unit: string, runIds: readonly string[]): Sql => sql`
  select t.day, s.step, s.findings from unit_step_tally t
  cross join lateral (values ('opened', t.opened), ('reopened', t.reopened), ('resolved', t.resolved)) s(step, findings)
  where t.unit_id = ${unit} and t.run_id = any(${[...runIds]}::text[])`

const stepsOf = (scope: ViewerScope, ask: StepsAsk): Sql => sql`
  select (c.at at time zone 'UTC')::date as day, c.event as step, count(*) as findings from finding_event c
  where c.run_id = any(${[...ask.runIds]}::text[]) and c.event = any(${[...FINDING_STEPS]}::text[])
    and ${every(coverageConditions(scope, ask))} group by 1, 2
  union all
  select (c.opened_at at time zone 'UTC')::date, 'opened', count(*) from finding c
  where not c.reopened and c.opened_run = any(${[...ask.runIds]}::text[]) and ${every(coverageConditions(scope, ask))} group by 1`
