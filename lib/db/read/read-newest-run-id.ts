import { type Queryable, rowOf } from './queryable.ts'
import { sql } from './sql.ts'

/** The run that the inventory is newest of, open or closed; null before the first. It names no account: no scope. */
export async function readNewestRunId(database: Queryable): Promise<string | null> {
  const row = await rowOf<{ readonly id: string }>(
    database,
    sql`select id from run order by started_at desc limit 1`,
  )
  return row?.id ?? null
}
