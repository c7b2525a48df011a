import type pg from 'pg'

export type Transaction = pg.PoolClient

/** Runs the work in one transaction. A connection that cannot even roll back is thrown away, not returned to the pool. */
export async function transaction<T>(
  pool: pg.Pool,
  work: (tx: Transaction) => Promise<T>,
  begin = 'begin',
): Promise<T> {
  const tx = await pool.connect()
  let broken: Error | undefined
  // Without a listener a connection that breaks between two queries ends the process.
  const onError = (error: Error) => {
    broken = error
  }
  tx.on('error', onError)
  try {
    await tx.query(begin)
    const result = await work(tx)
    await tx.query('commit')
    return result
  } catch (error) {
    await tx.query('rollback').catch((lost: Error) => {
      broken = lost
    })
    throw error
  } finally {
    tx.off('error', onError)
    tx.release(broken)
  }
}
