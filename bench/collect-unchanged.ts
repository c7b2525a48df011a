import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Database } from '#lib/db/connect.ts'
import type { Bench } from './bench.ts'
import { sandboxEnvironment, startSandboxProcess } from './support/sandbox-process.ts'
import { withThrowawayDatabase } from './support/throwaway-database.ts'

const ACCOUNTS = 500
const FUNCTIONS = 50_000
const REGIONS = 'eu-central-1,eu-west-1,us-east-1,ap-southeast-2'
const TARGETS = { rowShare: 0.01, walShare: 0.05 }
const COLLECT = join(import.meta.dirname, '..', 'collectors', 'collect.ts')

/** An organization collected twice: what the second time writes, counted by Postgres, in our tables and in the queue's. */
export const run: Bench = async ([accounts = String(ACCOUNTS), functions = String(FUNCTIONS)]) => {
  const sandbox = await startSandboxProcess([
    ...['--accounts', accounts, '--functions', functions, '--regions', REGIONS],
    ...['--plain', '--rate-scale', '0'],
  ])
  const [first, second] = await withThrowawayDatabase(async (database) => [
    await collectOnce(sandbox.url, database),
    await collectOnce(sandbox.url, database),
  ])
  await sandbox.stop()
  if (first === undefined || second === undefined) throw new Error('nothing was collected')
  for (const { name, writes } of second.tables.slice(0, 12))
    process.stdout.write(`second: ${name} ${writes}\n`)
  const rowShare = second.rows / first.rows
  const walShare = second.walBytes / first.walBytes
  const figures = {
    firstRowWrites: first.rows,
    secondRowWrites: second.rows,
    rowShare: Number(rowShare.toFixed(4)),
    firstWalMb: inMb(first.walBytes),
    secondWalMb: inMb(second.walBytes),
    walShare: Number(walShare.toFixed(4)),
    firstQueueRowWrites: first.queueRows,
    secondQueueRowWrites: second.queueRows,
    rowShareWithQueue: Number(
      ((second.rows + second.queueRows) / (first.rows + first.queueRows)).toFixed(4),
    ),
    firstSeconds: first.seconds,
    secondSeconds: second.seconds,
  }
  return {
    figures,
    targets: TARGETS,
    met: rowShare <= TARGETS.rowShare && walShare <= TARGETS.walShare,
  }
}

interface Written {
  /** Rows inserted, updated and deleted in our own tables. */
  readonly rows: number
  /** The same in the queue's. */
  readonly queueRows: number
  /** Everything that the server logged, of whatever table. */
  readonly walBytes: number
  readonly seconds: number
  readonly tables: readonly { readonly name: string; readonly writes: number }[]
}

const inMb = (bytes: number) => Number((bytes / 2 ** 20).toFixed(1))

async function collectOnce(sandboxUrl: string, database: Database): Promise<Written> {
  // Otherwise the second run's first touch of every page would be logged whole, or not, by chance.
  await database.pool.query('checkpoint')
  const before = await countersOf(database)
  const started = performance.now()
  await collect(sandboxUrl, database.url)
  const seconds = Number(((performance.now() - started) / 1_000).toFixed(1))
  const after = await countersOf(database)
  const tables = [...after.writes].map(([name, writes]) => ({
    name,
    writes: writes - (before.writes.get(name) ?? 0),
  }))
  const sum = (schema: string) =>
    tables
      .filter(({ name }) => name.startsWith(`${schema}.`))
      .reduce((total, { writes }) => total + writes, 0)
  return {
    rows: sum('public'),
    queueRows: sum('pgboss'),
    walBytes: after.wal - before.wal,
    seconds,
    tables: tables.toSorted((a, b) => b.writes - a.writes),
  }
}

async function countersOf({ pool }: Database) {
  // Sessions hand their counts in when they end, and at the latest after some seconds of idleness.
  await pool.query('select pg_stat_force_next_flush()')
  const { rows } = await pool.query<{ name: string; writes: number }>(
    `select schemaname || '.' || relname as name, (n_tup_ins + n_tup_upd + n_tup_del)::integer as writes from pg_stat_user_tables`,
  )
  const { rows: wal } = await pool.query<{ bytes: string }>(
    `select pg_current_wal_lsn() - '0/0' as bytes`,
  )
  return {
    writes: new Map(rows.map(({ name, writes }) => [name, writes])),
    wal: Number(wal[0]?.bytes),
  }
}

async function collect(sandboxUrl: string, databaseUrl: string): Promise<void> {
  const child = spawn(process.execPath, [COLLECT, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...sandboxEnvironment(sandboxUrl),
      DATABASE_URL: databaseUrl,
      DEMARC_BUDGET: '1000',
    },
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`the collection ended with ${code}: ${said.slice(0, 2_000)}`)
}
