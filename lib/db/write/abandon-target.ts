import type pg from 'pg'
import { GLOBAL } from '#lib/core/model/coverage.ts'
import { type Transaction, transaction } from '../transaction.ts'
import { REACH, readLedger } from './ledger.ts'
import { beginSave } from './lock-keys.ts'
import { saveCoverage } from './save-coverage.ts'

export interface LostTarget {
  readonly runId: string
  readonly accountId: string
  readonly region: string
  readonly detail: string
  readonly now: Date
}

/** Marks a target failed that no attempt has landed, with all its sources. Does nothing when it has landed, or the run is closed. */
export async function abandonTarget(pool: pg.Pool, lost: LostTarget): Promise<void> {
  const { runId, accountId, region } = lost
  const work = async (tx: Transaction) => {
    const { rowCount } = await tx.query(
      `insert into run_target (run_id, account_id, region, token, state, reached, started_at, finished_at, calls, records, gaps)
       select id, $2, $3, '', 'failed', $3 <> 'global', $4, $4, 0, 0, 1 from run where id = $1 and finished_at is null
       on conflict do nothing`,
      [runId, accountId, region, lost.now],
    )
    if (rowCount === 0) return
    const ledger = await readLedger(tx, { accountId, region })
    const known = [...ledger.rows.values()]
      .filter(({ state }) => state !== 'skipped')
      .map(({ source }) => source)
    const sources = known.length > 0 || region !== GLOBAL ? known : [REACH]
    const gap = {
      action: 'demarc:collect',
      subject: null,
      reason: 'error',
      detail: lost.detail,
    } as const
    const entries = sources.map((source) => ({ source, state: 'failed', gaps: [gap] }) as const)
    await saveCoverage(tx, {
      accountId,
      region,
      runId,
      at: lost.now,
      ledger,
      entries,
      whole: false,
    })
  }
  await transaction(pool, work, beginSave(runId, `${accountId}/${region}`))
}
