import type pg from 'pg'
import type { ClosedRun } from '#lib/core/model/run.ts'
import { type Transaction, transaction } from '../transaction.ts'
import { beginClose } from './lock-keys.ts'

/** Closes the run when no target is left, and publishes it unless nothing was reached; null while targets are left. */
export async function closeRun(pool: pg.Pool, runId: string, now: Date): Promise<ClosedRun | null> {
  if (await isStillLeft(pool, runId)) return null
  if (await hasTargetsLeft(pool, runId)) return null
  return transaction(
    pool,
    async (tx) => {
      const closed = await readClosed(tx, runId)
      if (closed !== null) return closed
      if (await hasTargetsLeft(tx, runId)) return null
      return finish(tx, runId, now)
    },
    beginClose(runId),
  )
}

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
async function hasTargetsLeft(db: pg.Pool | Transaction, runId: string): Promise<boolean> {
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

async function readClosed(tx: Transaction, runId: string): Promise<ClosedRun | null> {
  const { rows } = await tx.query<ClosedRun>(
    'select state, accounts, targets, gaps from run where id = $1 and finished_at is not null',
    [runId],
  )
  return rows[0] ?? null
}

async function finish(tx: Transaction, runId: string, now: Date): Promise<ClosedRun> {
  const { rows } = await tx.query<ClosedRun>(
    `
with landed as (
  select count(*) as targets, count(*) filter (where state = 'partial') as partial,
    count(*) filter (where state = 'failed') as failed, count(*) filter (where reached and region = 'global') as reached,
    coalesce(sum(records), 0) as records, coalesce(sum(gaps), 0) as gaps, coalesce(sum(calls), 0) as calls
  from run_target where run_id = $1
), discovery as (
  select count(*) filter (where state not in ('complete', 'skipped')) as lost, coalesce(sum(gap_count), 0) as gaps
  from coverage where account_id = 'organization'
)
update run set finished_at = $2, open_slot = null, accounts = cardinality(account_ids), accounts_reached = reached,
  targets = landed.targets, targets_partial = partial, targets_failed = failed, records = landed.records,
  gaps = landed.gaps + discovery.gaps, calls = run.calls + landed.calls,
  state = case when reached = 0 then 'failed' when partial + failed + lost > 0 then 'partial' else 'complete' end,
  published_at = case when reached = 0 then null else $2::timestamptz end
from landed, discovery where id = $1
returning state, accounts, run.targets, run.gaps`,
    [runId, now],
  )
  const [closed] = rows
  if (closed === undefined) throw new Error(`There is no run ${runId}`)
  return closed
}
