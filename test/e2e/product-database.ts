import pg from 'pg'
import { startEmbedded } from '#lib/db/embedded.ts'

/** The database of the started product: its server is found running, and stays so. */
export async function openProductDatabase(): Promise<pg.Pool> {
  const home = process.env['PRODUCT_HOME']
  if (home === undefined) throw new Error('PRODUCT_HOME is not set: the product was not started.')
  const { url } = await startEmbedded({ home, database: 'demarc_sandbox' })
  return new pg.Pool({ connectionString: url, max: 4 })
}
