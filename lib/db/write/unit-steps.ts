import type pg from 'pg'
import { FINDING_STEPS } from '#lib/core/diff/finding-move.ts'
import { transaction } from '../transaction.ts'
import { ALL_UNITS } from './unit-tallies.ts'

const NAMES = FINDING_STEPS.join(', ')
const SUMS = FINDING_STEPS.map(
  (step) => `coalesce(sum(s.findings) filter (where s.step = '${step}'), 0)::int as ${step}`,
).join(', ')

/** Counts what a run did to the findings of each unit that an account is in now. Once it is counted, the run's own log is not asked. */
// Plan: the indexes over runs, put together by account first.
export async function saveUnitSteps(
  pool: pg.Pool,
  { runId, now }: { readonly runId: string; readonly now: Date },
): Promise<void> {
  await transaction(pool, async (tx) => {
    await tx.query('delete from unit_step_tally where run_id = $1', [runId])
    await tx.query(
      `
with steps as (
  select account_id, (at at time zone 'UTC')::date as day, event as step, count(*) as findings from finding_event
  where run_id = $1 and event = any($2) group by 1, 2, 3
  union all
  select account_id, (opened_at at time zone 'UTC')::date, 'opened', count(*) from finding
  where opened_run = $1 and not reopened group by 1, 2
), above as (
  select id, id_path from organizational_unit where vanished_at is null union all select '${ALL_UNITS}', ''
)
insert into unit_step_tally (unit_id, run_id, day, ${NAMES})
select u.id, $1, s.day, ${SUMS} from steps s left join account a on a.id = s.account_id
join above u on starts_with(coalesce(a.ou_id_path, ''), u.id_path) group by u.id, s.day`,
      [runId, [...FINDING_STEPS]],
    )
    await tx.query('update run set steps_tallied_at = $2 where id = $1', [runId, now])
  })
}
