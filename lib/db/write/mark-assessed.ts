import type pg from 'pg'

export interface Assessed {
  readonly runId: string
  readonly accountId: string
  readonly now: Date
  /** Why the account could not be assessed, when it could not: its former findings stay. */
  readonly failed: string | null
}

/** Says that a run's account is assessed; saying it twice changes nothing. */
export async function markAssessed(pool: pg.Pool, assessed: Assessed): Promise<void> {
  await pool.query(
    `insert into run_assessment (run_id, account_id, finished_at, failed)
     select id, $2, $3, $4 from run where id = $1 and finished_at is null on conflict do nothing`,
    [assessed.runId, assessed.accountId, assessed.now, assessed.failed],
  )
}
