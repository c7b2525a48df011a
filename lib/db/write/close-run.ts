import type pg from 'pg'
import type { ClosedRun } from '#lib/core/model/run.ts'
import { type Transaction, transaction } from '../transaction.ts'
import { beginClose } from './lock-keys.ts'
import { areTargetsLeft, hasTargetsLeft } from './targets-left.ts'

/** Closes the run when no target is left, and publishes it unless nothing was reached; null while targets are left. */
export async function closeRun(pool: pg.Pool, runId: string, now: Date): Promise<ClosedRun | null> {
  if (await areTargetsLeft(pool, runId)) return null
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
), whole as (
  select count(*) as accounts from (
    select from run_target where run_id = $1 group by account_id having bool_and(state = 'complete')) a
), discovery as (
  select count(*) filter (where state not in ('complete', 'skipped')) as lost, coalesce(sum(gap_count), 0) as gaps
  from coverage where account_id = 'organization'
)
update run set finished_at = $2, open_slot = null, accounts = cardinality(account_ids), accounts_reached = reached,
  accounts_whole = whole.accounts, targets = landed.targets, targets_partial = partial, targets_failed = failed, records = landed.records,
  gaps = landed.gaps + discovery.gaps, calls = run.calls + landed.calls,
  state = case when reached = 0 then 'failed' when partial + failed + lost > 0 then 'partial' else 'complete' end,
  published_at = case when reached = 0 then null else $2::timestamptz end
from landed, whole, discovery where id = $1
returning state, run.accounts, run.targets, run.gaps`,
    [runId, now],
  )
  const [closed] = rows
  if (closed === undefined) throw new Error(`There is no run ${runId}`)
  return closed
}
