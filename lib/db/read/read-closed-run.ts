import type pg from 'pg'
import type { ClosedRun } from '#lib/core/model/run.ts'
import { rowOf } from './queryable.ts'
import { sql } from './sql.ts'

/** How a run ended; null while it has not. Looking closes nothing. */
export const readClosedRun = (pool: pg.Pool, runId: string): Promise<ClosedRun | null> =>
  rowOf<ClosedRun>(
    pool,
    sql`select state, accounts, targets, gaps from run where id = ${runId} and finished_at is not null`,
  )
