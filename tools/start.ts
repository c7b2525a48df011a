import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbedded } from '#lib/db/embedded.ts'
import { migrate } from '#lib/db/migrate.ts'
import { type Environment, readEnvironment } from '#lib/env.ts'
import { databaseOf } from './start/database-of.ts'
import { choosePort } from './start/free-port.ts'
import { awaitHealth } from './start/health.ts'
import { Household } from './start/household.ts'
import { forSandbox, withoutAws } from './start/part-environment.ts'
import { SANDBOX_RATE_SCALE, startSandboxPart } from './start/sandbox-part.ts'
import { takeStartLock } from './start/start-lock.ts'
import { keptSecret, openStateFolder } from './start/state-folder.ts'
import { stopLeftovers } from './start/stop-leftovers.ts'
import { buildWeb } from './start/web-build.ts'

const ROOT = join(import.meta.dirname, '..')
const startedAt = performance.now()

const say = (sentence: string): void => {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)
  process.stdout.write(`${seconds} s  ${sentence}\n`)
}

const household = new Household()

interface Setting {
  readonly environment: Environment
  readonly folder: string
  readonly logs: string
  readonly port: number
  readonly databaseUrl: string
}

async function openDatabase(environment: Environment, folder: string): Promise<string> {
  const source = environment.DEMARC_SOURCE
  if (environment.DATABASE_URL !== undefined) return databaseOf(environment.DATABASE_URL, source)
  const embedded = await startEmbedded({
    home: folder,
    database: source === 'aws' ? 'demarc' : 'demarc_sandbox',
  })
  household.addCloser(embedded.stop)
  say(`The embedded Postgres runs on port ${embedded.port}; its data is in ${folder}.`)
  return embedded.url
}

/** What both the worker and the web server are told. */
const commonVariables = ({ environment, folder, databaseUrl }: Setting) => ({
  NODE_ENV: 'production' as const,
  DATABASE_URL: databaseUrl,
  DEMARC_SOURCE: environment.DEMARC_SOURCE,
  DEMARC_FINGERPRINT_KEY:
    environment.DEMARC_FINGERPRINT_KEY ?? keptSecret(folder, 'fingerprint-key'),
})

async function startWorker(setting: Setting): Promise<void> {
  const { environment, logs } = setting
  const aws =
    environment.DEMARC_SOURCE === 'aws'
      ? process.env
      : forSandbox(
          {
            ...process.env,
            DEMARC_BUDGET: process.env['DEMARC_BUDGET'] ?? String(SANDBOX_RATE_SCALE / 2),
          },
          await startSandboxPart({
            root: ROOT,
            logFile: join(logs, 'sandbox.log'),
            household,
            flags: ['--rate-scale', String(SANDBOX_RATE_SCALE)],
          }),
        )
  household.add({
    name: 'the worker',
    command: [process.execPath, join(ROOT, 'collectors', 'main.ts')],
    env: { ...aws, ...commonVariables(setting) },
    logFile: join(logs, 'worker.log'),
  })
  say(
    environment.DEMARC_SOURCE === 'aws'
      ? 'Collecting your organization.'
      : 'Collecting the made-up organization (set DEMARC_SOURCE=aws to collect yours).',
  )
}

async function startWeb(setting: Setting): Promise<string> {
  const { environment, logs, port } = setting
  const host = environment.DEMARC_HOST
  const next = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')
  household.add({
    name: 'the web server',
    command: [process.execPath, next, 'start', '-H', host, '-p', String(port)],
    env: { ...withoutAws(process.env), ...commonVariables(setting), PORT: String(port) },
    logFile: join(logs, 'web.log'),
  })
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

async function start(environment: Environment): Promise<void> {
  const folder = openStateFolder(environment.DEMARC_HOME)
  const taken = takeStartLock(folder)
  if (taken.kind === 'taken') throw new Error(taken.sentence)
  household.addCloser(async () => taken.lock.release())
  await stopLeftovers(taken.leftovers)
  const chosen = await choosePort(environment.PORT, environment.DEMARC_HOST)
  if (chosen.kind === 'taken') throw new Error(chosen.sentence)
  const logs = join(folder, 'logs')
  mkdirSync(logs, { recursive: true })
  const built = buildWeb({ root: ROOT, logFile: join(logs, 'build.log'), household, say })
  // Awaited below; a failure meanwhile must not count as unhandled.
  built.catch(() => undefined)
  const databaseUrl = await openDatabase(environment, folder)
  await migrate(databaseUrl)
  const setting = { environment, folder, logs, port: chosen.port, databaseUrl }
  await startWorker(setting)
  taken.lock.note({ children: household.pids })
  await built
  const address = await startWeb(setting)
  taken.lock.note({ children: household.pids, address })
  await announce(address)
}

async function announce(address: string): Promise<void> {
  const isStopping = () => household.isStopping
  await awaitHealth({ address, isEnough: () => true, deadlineMs: 60_000, isStopping })
  const isEnough = (status: string) => status === 'ok'
  const published = await awaitHealth({ address, isEnough, deadlineMs: 90_000, isStopping })
  if (household.isStopping) return
  if (!published) say('The first collection is still running; the pages fill as it ends.')
  say(`Demarc is ready: ${address}`)
}

const end = async (code: number): Promise<never> => {
  await household.stop()
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (household.isStopping) return
    say('Stopping.')
    void end(0)
  })
}
void household.failure.then((sentence) => {
  say(`Stopping, because ${sentence}`)
  return end(1)
})

await start(readEnvironment()).catch(async (error: unknown) => {
  if (household.isStopping) return
  const message = error instanceof Error ? error.message : String(error)
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
  process.stderr.write(`${[message, cause].filter((text) => text !== '').join(' ')}\n`)
  await end(1)
})
