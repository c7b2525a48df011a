import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { findNative, placeBinaries } from './embedded/binaries.ts'
import { type Cluster, openCluster } from './embedded/cluster.ts'
import { findRunning, isAlive } from './embedded/postmaster.ts'
import { canEnter, findServerUser, type ServerUser } from './embedded/server-user.ts'

export interface Embedded {
  readonly url: string
  readonly port: number
  readonly password: string
  readonly stop: () => Promise<void>
}

export interface EmbeddedInput {
  /** Folder of the cluster, its password file and its log; made when it is not there. */
  readonly home: string
  readonly database: string
  /** Server settings beyond the defaults: `{ fsync: 'off' }` for throw-away data. */
  readonly settings?: Readonly<Record<string, string>>
}

const HOST = '127.0.0.1'
const START_DEADLINE_MS = 60_000

const SETTINGS = {
  listen_addresses: HOST,
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
} as const

/**
 * A real Postgres server from npm, with its data kept below `home`. A server that an earlier, killed start has left
 * running on the same data is taken over. Throws an Error whose message is a sentence for the user.
 */
export async function startEmbedded(input: EmbeddedInput): Promise<Embedded> {
  await mkdir(input.home, { recursive: true, mode: 0o755 })
  const user = findServerUser()
  if (!canEnter(user, input.home)) {
    throw new Error(
      `The database server runs as the user "${user?.name}", who cannot enter ${input.home}. Set DEMARC_HOME to a folder outside root's home.`,
    )
  }
  const native = await findNative()
  const reachable = canEnter(user, native)
  const binaries = await placeBinaries({ native, home: input.home, reachable })
  const cluster = await openCluster({ home: input.home, binaries, user })
  const running = await findRunning(cluster.folder)
  const server = running ?? (await launch({ ...input, cluster, user, program: binaries.postgres }))
  const url = (database: string) =>
    `postgresql://postgres:${cluster.password}@${HOST}:${server.port}/${database}`
  await ensureDatabase(url('postgres'), input.database)
  return {
    url: url(input.database),
    port: server.port,
    password: cluster.password,
    stop: () => stopServer(server.pid),
  }
}

interface Launch extends EmbeddedInput {
  readonly cluster: Cluster
  readonly user: ServerUser | null
  readonly program: string
}

async function launch(input: Launch): Promise<{ readonly pid: number; readonly port: number }> {
  const port = await freePort()
  const logFile = join(input.home, 'postgres.log')
  const log = openSync(logFile, 'a')
  const settings = Object.entries({ ...SETTINGS, ...input.settings, port: String(port) })
  const words = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(input.program, ['-D', input.cluster.folder, ...words], {
    cwd: input.cluster.folder,
    stdio: ['ignore', log, log],
    // A group of its own: a terminal's Ctrl-C must not end the server before those who use it.
    detached: true,
    ...(input.user === null ? {} : { uid: input.user.uid, gid: input.user.gid }),
  })
  closeSync(log)
  child.unref()
  const failed = once(child, 'error').then(([error]) => Promise.reject(error))
  const pid = child.pid ?? 0
  const ready = untilReady({
    port,
    password: input.cluster.password,
    isRunning: () => isAlive(pid) && child.exitCode === null,
  })
  if (await Promise.race([ready, failed])) return { pid, port }
  const said = (await readFile(logFile, 'utf8')).trim().split('\n').slice(-5).join('\n')
  throw new Error(`The embedded Postgres did not start. The end of ${logFile} says:\n${said}`)
}

async function untilReady(input: {
  readonly port: number
  readonly password: string
  readonly isRunning: () => boolean
}): Promise<boolean> {
  const deadline = Date.now() + START_DEADLINE_MS
  while (input.isRunning() && Date.now() < deadline) {
    const client = new pg.Client({
      host: HOST,
      port: input.port,
      user: 'postgres',
      password: input.password,
    })
    client.on('error', () => undefined)
    const answered = await client.connect().then(
      () => true,
      (error: Error & { code?: string }) => {
        // Refused, or still starting up (57P03): ask again. Anything else will not get better.
        if (error.code === 'ECONNREFUSED' || error.code === '57P03') return false
        throw error
      },
    )
    await client.end().catch(() => undefined)
    if (answered) return true
    await delay(25)
  }
  return false
}

async function ensureDatabase(adminUrl: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      database,
    ])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}

/** Fast shutdown: open sessions are ended, everything committed is on disk. */
async function stopServer(pid: number): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  const deadline = Date.now() + 15_000
  while (isAlive(pid) && Date.now() < deadline) await delay(20)
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port: 0, host: HOST, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
