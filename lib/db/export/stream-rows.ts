import type pg from 'pg'
import type { Sql } from '../read/sql.ts'
import { openSnapshot } from './snapshot.ts'

/** The rows of one statement as one consistent picture of the database, in batches. Leaving the loop ends it. */
export async function* streamRows<Row>(pool: pg.Pool, statement: Sql): AsyncGenerator<Row[]> {
  const snapshot = await openSnapshot(pool)
  try {
    yield* snapshot.rows<Row>(statement)
  } finally {
    await snapshot.close()
  }
}
