import { chmodSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Database } from '#lib/db/connect.ts'
import { startEmbedded } from '#lib/db/embedded.ts'
import { migrate } from '#lib/db/migrate.ts'

/** A migrated database on a server of its own, durable as a real one is; gone when the work is done. */
export async function withThrowawayDatabase<T>(
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'demarc-bench-'))
  chmodSync(home, 0o755)
  const server = await startEmbedded({
    home,
    database: 'bench',
    settings: { shared_buffers: '1GB', max_wal_size: '8GB', work_mem: '32MB' },
  })
  try {
    await migrate(server.url)
    const database = connect({ url: server.url, max: 8 })
    const result = await work(database)
    await database.close()
    return result
  } finally {
    await server.stop()
    await rm(home, { recursive: true, force: true })
  }
}
