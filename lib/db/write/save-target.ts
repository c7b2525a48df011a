import type pg from 'pg'
import type { SourceResult, TargetResult } from '#lib/core/model/collected.ts'
import type { Lease } from '#lib/core/model/lease.ts'
import { type Transaction, transaction } from '../transaction.ts'
import { checkFence } from './fence.ts'
import { lastCompleteAt, readLedger } from './ledger.ts'
import { beginSave } from './lock-keys.ts'
import { merge } from './merge.ts'
import { saveCoverage } from './save-coverage.ts'

/** Lands a target: records, change log, coverage, gaps and the target's row, all or nothing. Throws LeaseLost when the lease is stale. */
export async function saveTarget(pool: pg.Pool, lease: Lease, result: TargetResult): Promise<void> {
  const { runId, accountId, region } = lease
  await transaction(
    pool,
    async (tx) => {
      if ((await checkFence(tx, lease)) === 'landed') return
      const scope = { runId, accountId, region, at: result.finishedAt }
      const ledger = await readLedger(tx, lease)
      const complete = result.sources.map(
        ({ source }) => [source, lastCompleteAt(ledger, source)] as const,
      )
      await merge(tx, {
        ...scope,
        sources: result.sources,
        knownSources: new Set(
          [...ledger.rows.values()].flatMap((row) =>
            row.firstCompleteAt === null ? [] : row.source,
          ),
        ),
        lastCompleteAt: new Map(
          complete.flatMap(([source, at]) => (at === null ? [] : [[source, at]])),
        ),
      })
      await saveCoverage(tx, { ...scope, ledger, entries: result.sources, whole: true })
      await markLanded(tx, lease, result)
    },
    beginSave(runId, `${accountId}/${region}`),
  )
}

/** How a target ended, from how its sources ended. Without any source nothing can be said. */
export function stateOf(sources: readonly SourceResult[]): 'complete' | 'partial' | 'failed' {
  if (sources.length === 0) return 'failed'
  if (sources.every(({ state }) => state === 'complete' || state === 'skipped')) return 'complete'
  return sources.every(({ state }) => state === 'failed') ? 'failed' : 'partial'
}

async function markLanded(tx: Transaction, lease: Lease, result: TargetResult): Promise<void> {
  const sum = (of: (source: SourceResult) => number) =>
    result.sources.reduce((total, source) => total + of(source), 0)
  await tx.query({
    name: 'mark landed',
    text: `
insert into run_target (run_id, account_id, region, token, state, reached, started_at, finished_at, calls, records, gaps)
values ($1, $2, $3, $4, $5, true, $6, $7, $8, $9, $10)
on conflict (run_id, account_id, region) do update set token = excluded.token, state = excluded.state,
  reached = true, started_at = excluded.started_at, finished_at = excluded.finished_at,
  calls = run_target.calls + excluded.calls, records = excluded.records, gaps = excluded.gaps`,
    values: [
      lease.runId,
      lease.accountId,
      lease.region,
      lease.token,
      stateOf(result.sources),
      result.startedAt,
      result.finishedAt,
      sum(({ calls }) => calls),
      sum(({ records }) => records.length),
      sum(({ gaps }) => gaps.length),
    ],
  })
}
