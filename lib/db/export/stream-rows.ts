import type pg from 'pg'
import QueryStream from 'pg-query-stream'
import type { Sql } from '../read/sql.ts'

const ROWS_A_FETCH = 500

/**
 * The rows of a statement through a server-side cursor, as one consistent picture of the database: one REPEATABLE READ,
 * READ ONLY transaction for as long as the caller reads. Leaving the loop ends it. Memory does not grow with the rows.
 */
export async function* streamRows<Row>(pool: pg.Pool, statement: Sql): AsyncGenerator<Row[]> {
  const client = await pool.connect()
  let broken: Error | undefined
  const onError = (error: Error) => {
    broken = error
  }
  client.on('error', onError)
  try {
    await client.query('begin isolation level repeatable read read only')
    // A page's short limit is not for exports: this bounds each fetch, not the whole.
    await client.query("set local statement_timeout = '120s'")
    const stream = client.query(
      new QueryStream(statement.text, statement.values, {
        batchSize: ROWS_A_FETCH,
        highWaterMark: ROWS_A_FETCH,
      }),
    )
    let batch: Row[] = []
    for await (const row of stream) {
      batch.push(row)
      if (batch.length < ROWS_A_FETCH) continue
      yield batch
      batch = []
    }
    if (batch.length > 0) yield batch
  } catch (error) {
    broken ??= error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    await client.query('rollback').catch(onError)
    client.off('error', onError)
    client.release(broken)
  }
}
