import type pg from 'pg'
import type { Transaction } from '../transaction.ts'

/** Whether a run still has targets to collect. Cheap enough to ask after every landing. */
export const areTargetsLeft = async (pool: pg.Pool, runId: string): Promise<boolean> =>
  (await isStillLeft(pool, runId)) || hasTargetsLeft(pool, runId)

interface Left {
  readonly accountId: string
  readonly region: string
  /** The version of the run's row: its scope is what it was while this is. */
  readonly version: string
}

// One target that was left when this process last looked, by run. A run is asked after every landing: looking at this
// one first makes that cheap, where looking through all would cost the square of their number.
const leftOf = new Map<string, Left>()
const RUNS_REMEMBERED = 10

async function isStillLeft(pool: pg.Pool, runId: string): Promise<boolean> {
  const left = leftOf.get(runId)
  if (left === undefined) return false
  const { rows } = await pool.query<{ left: boolean }>({
    name: 'is target left',
    text: `
select exists (select from run where id = $1 and run.xmin::text = $4)
  and not exists (select from run_target where run_id = $1 and account_id = $2 and region = $3)
  and ($3 = 'global' or exists (
    select from run_target g join account_region r on r.account_id = g.account_id and r.region = $3
    where g.run_id = $1 and g.account_id = $2 and g.region = 'global' and g.reached
      and r.collected and r.vanished_at is null)) as left`,
    values: [runId, left.accountId, left.region, left.version],
  })
  return rows[0]?.left ?? false
}

// Plan: every target's test is one lookup in run_target's primary key. One of those left is picked by chance, so that
// half of the others, on average, have landed before it: a run of n targets is looked through log n times.
/** Looks through the run's targets for one that has not landed; true for a run that is still planned, or that there is not. */
export async function hasTargetsLeft(db: pg.Pool | Transaction, runId: string): Promise<boolean> {
  const { rows } = await db.query<Left & { readonly planned: boolean }>(
    `
with scope as (select unnest(account_ids) as account_id from run where id = $1),
wanted as (
  select account_id, 'global' as region from scope
  union all
  select r.account_id, r.region from scope
  join run_target g on g.run_id = $1 and g.account_id = scope.account_id and g.region = 'global' and g.reached
  join account_region r on r.account_id = scope.account_id and r.collected and r.vanished_at is null
)
select state <> 'planning' as planned, run.xmin::text as version, w.account_id as "accountId", w.region
from run left join (
  select * from wanted w where not exists (
    select from run_target t where t.run_id = $1 and t.account_id = w.account_id and t.region = w.region)
  order by random() limit 1
) w on true where id = $1`,
    [runId],
  )
  const [found] = rows
  if (found === undefined || !found.planned) return true
  if (found.accountId === null) return false
  if (leftOf.size >= RUNS_REMEMBERED) leftOf.clear()
  leftOf.set(runId, found)
  return true
}
