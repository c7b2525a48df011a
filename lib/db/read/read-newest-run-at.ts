import { type Queryable, rowOf } from './queryable.ts'
import { sql } from './sql.ts'

/** When the newest run began, open or closed; null before the first. It names no account: no scope. */
export async function readNewestRunAt(database: Queryable): Promise<Date | null> {
  const row = await rowOf<{ readonly at: Date }>(
    database,
    sql`select started_at as at from run order by started_at desc limit 1`,
  )
  return row?.at ?? null
}
