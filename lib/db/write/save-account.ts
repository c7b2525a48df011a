import type pg from 'pg'
import type { AccountResult } from '#lib/core/model/collected.ts'
import { type Gap, GLOBAL } from '#lib/core/model/coverage.ts'
import { LeaseLost } from '#lib/core/model/lease.ts'
import { type Transaction, transaction } from '../transaction.ts'
import { canonicalJson } from './canonical-json.ts'
import { REACH, readLedger } from './ledger.ts'
import { beginSave } from './lock-keys.ts'
import { saveCoverage } from './save-coverage.ts'

export interface AccountInput {
  readonly runId: string
  readonly accountId: string
  readonly result: AccountResult
  readonly now: Date
}

/** Writes an account's Regions, or why it could not be reached: then all that is known of it is said to be unread. */
export async function saveAccount(pool: pg.Pool, input: AccountInput): Promise<void> {
  const { runId, accountId, result } = input
  const work = async (tx: Transaction) => {
    await requireOpen(tx, runId)
    if (result.kind === 'reached') {
      await saveReach(tx, input, null)
      await saveRegions(tx, input, result)
      return
    }
    if (await isReached(tx, input)) return
    await saveReach(tx, input, result.gap)
    await spreadGap(tx, input, result.gap)
    await markUnreached(tx, input)
  }
  await transaction(pool, work, beginSave(runId, `${accountId}/${GLOBAL}`))
}

async function requireOpen(tx: Transaction, runId: string): Promise<void> {
  const { rowCount } = await tx.query('select from run where id = $1 and finished_at is null', [
    runId,
  ])
  if (rowCount === 0) throw new LeaseLost(`The run is closed: ${runId}`)
}

/** An earlier attempt of this run got in: what it landed stands. */
async function isReached(tx: Transaction, { runId, accountId }: AccountInput): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select from run_target where run_id = $1 and account_id = $2 and region = 'global' and reached`,
    [runId, accountId],
  )
  return rowCount !== 0
}

async function saveReach(tx: Transaction, input: AccountInput, gap: Gap | null): Promise<void> {
  const target = { accountId: input.accountId, region: GLOBAL }
  const ledger = await readLedger(tx, target)
  const entry = {
    source: REACH,
    state: gap === null ? 'complete' : 'failed',
    gaps: gap === null ? [] : [gap],
  } as const
  await saveCoverage(tx, {
    ...target,
    runId: input.runId,
    at: input.now,
    ledger,
    entries: [entry],
    whole: false,
  })
}

/** Every source of the account that has ever answered has failed now, for this one reason. */
async function spreadGap(tx: Transaction, input: AccountInput, gap: Gap): Promise<void> {
  const { rows } = await tx.query<{ region: string; sources: string[] }>(
    `select region, array_agg(source) as sources from coverage
     where account_id = $1 and source <> $2 and state <> 'skipped' group by region`,
    [input.accountId, REACH],
  )
  for (const { region, sources } of rows) {
    const target = { accountId: input.accountId, region }
    const ledger = await readLedger(tx, target)
    const entries = sources.map((source) => ({ source, state: 'failed', gaps: [gap] }) as const)
    await saveCoverage(tx, {
      ...target,
      runId: input.runId,
      at: input.now,
      ledger,
      entries,
      whole: false,
    })
  }
}

async function markUnreached(
  tx: Transaction,
  { runId, accountId, now }: AccountInput,
): Promise<void> {
  await tx.query(
    `insert into run_target (run_id, account_id, region, token, state, reached, started_at, finished_at, calls, records, gaps)
     values ($1, $2, 'global', '', 'failed', false, $3, $3, 0, 0, 1) on conflict do nothing`,
    [runId, accountId, now],
  )
}

const NOT_ENABLED = ['not-opted-in', 'DISABLED', 'DISABLING', 'ENABLING']

async function saveRegions(
  tx: Transaction,
  { accountId, now }: AccountInput,
  { regions, inScope, complete }: Extract<AccountResult, { kind: 'reached' }>,
): Promise<void> {
  const sent = regions.map(({ region, optInStatus }) => ({
    region,
    opt_in_status: optInStatus,
    collected: inScope?.includes(region) ?? !NOT_ENABLED.includes(optInStatus),
  }))
  await tx.query(
    `insert into account_region (account_id, region, opt_in_status, collected, first_seen_at, changed_at)
     select $2, region, opt_in_status, collected, $3, $3
     from jsonb_to_recordset($1::jsonb) sent(region text, opt_in_status text, collected boolean)
     on conflict (account_id, region) do update set opt_in_status = excluded.opt_in_status,
       collected = excluded.collected, changed_at = excluded.changed_at, last_seen_at = null, vanished_at = null
     where (account_region.opt_in_status, account_region.collected, account_region.vanished_at)
       is distinct from (excluded.opt_in_status, excluded.collected, null)`,
    [canonicalJson(sent), accountId, now],
  )
  // What is not in scope now must not keep the run open, whether or not the list of Regions was complete.
  await tx.query(
    `update account_region set collected = false, changed_at = $3::timestamptz,
       vanished_at = case when $4::boolean then $3::timestamptz end, last_seen_at = case when $4::boolean then changed_at end
     where account_id = $1 and vanished_at is null and region <> all($2) and (collected or $4::boolean)`,
    [accountId, sent.map(({ region }) => region), now, complete],
  )
}
