import type pg from 'pg'
import QueryStream from 'pg-query-stream'
import type { Queryable } from '../read/queryable.ts'
import type { Sql } from '../read/sql.ts'

const ROWS_A_FETCH = 500

/** One consistent picture of the database, for as long as it is open: every file that is made of it agrees with the others. */
export interface Snapshot extends Queryable {
  /** The rows of a statement through a server-side cursor: memory does not grow with them. One statement at a time. */
  readonly rows: <Row>(statement: Sql) => AsyncGenerator<Row[]>
  readonly close: () => Promise<void>
}

/** Holds one connection in a REPEATABLE READ, READ ONLY transaction until it is closed. */
export async function openSnapshot(pool: pg.Pool): Promise<Snapshot> {
  const client = await pool.connect()
  let broken: Error | undefined
  const onError = (error: Error) => {
    broken = error
  }
  client.on('error', onError)
  const close = async () => {
    await client.query('rollback').catch(onError)
    client.off('error', onError)
    client.release(broken)
  }
  try {
    await client.query('begin isolation level repeatable read read only')
    // A page's short limit is not for exports: this bounds each fetch, the second one how long a reader may stall.
    await client.query(
      "set local statement_timeout = '60s'; set local idle_in_transaction_session_timeout = '60s'",
    )
  } catch (error) {
    broken ??= error instanceof Error ? error : new Error(String(error))
    await close()
    throw error
  }
  return { query: (statement) => client.query(statement), rows: streamOf(client), close }
}

const streamOf = (client: pg.PoolClient): Snapshot['rows'] =>
  async function* rows<Row>({ text, values }: Sql) {
    const stream = client.query(
      new QueryStream(text, values, { batchSize: ROWS_A_FETCH, highWaterMark: ROWS_A_FETCH }),
    )
    let batch: Row[] = []
    for await (const row of stream) {
      batch.push(row)
      if (batch.length < ROWS_A_FETCH) continue
      yield batch
      batch = []
    }
    if (batch.length > 0) yield batch
  }
