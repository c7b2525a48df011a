import type pg from 'pg'

/** Live functions by `account/region`. Plan: one index-only scan in (account_id, region) order; run once a run. */
export async function expectedFunctions(pool: pg.Pool): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ place: string; functions: number }>(
    `select account_id || '/' || region as place, count(*)::integer as functions
     from lambda_function where vanished_at is null group by account_id, region`,
  )
  return new Map(rows.map(({ place, functions }) => [place, functions]))
}
