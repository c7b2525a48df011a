import { join } from 'node:path'
import { type Environment, readEnvironment } from '#lib/env.ts'
import { choosePort } from './start/free-port.ts'
import { awaitHealth } from './start/health.ts'
import { Household } from './start/household.ts'
import { newSignInLink } from './start/new-sign-in-link.ts'
import { withoutAws } from './start/part-environment.ts'
import { linkVariables, signInVariables, takesLinks } from './start/sign-in-variables.ts'
import { type StartLock, takeStartLock } from './start/start-lock.ts'
import { openStateFolder } from './start/state-folder.ts'
import { stopLeftovers } from './start/stop-leftovers.ts'
import {
  collectingVariables,
  commonVariables,
  logFolder,
  openDatabase,
  ROOT,
  type Surroundings,
} from './start/surroundings.ts'
import { buildWeb } from './start/web-build.ts'

const startedAt = performance.now()

const say = (sentence: string): void => {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)
  process.stdout.write(`${seconds} s  ${sentence}\n`)
}

const household = new Household()

async function lockFolder(folder: string): Promise<StartLock> {
  const taken = takeStartLock(folder)
  if (taken.kind === 'taken') throw new Error(taken.sentence)
  household.ownsFolder = true
  household.addCloser(async () => taken.lock.release())
  await stopLeftovers(taken.leftovers)
  return taken.lock
}

async function pickPort({ PORT, DEMARC_HOST }: Environment): Promise<number> {
  const chosen = await choosePort(PORT, DEMARC_HOST)
  if (chosen.kind === 'taken') throw new Error(chosen.sentence)
  return chosen.port
}

async function startWorker(surroundings: Surroundings, databaseUrl: string): Promise<void> {
  const aws = await collectingVariables(surroundings)
  household.add({
    name: 'the worker',
    command: [process.execPath, join(ROOT, 'collectors', 'main.ts')],
    env: { ...aws, ...commonVariables(surroundings, databaseUrl), ...linkVariables() },
    logFile: join(logFolder(surroundings), 'worker.log'),
  })
  say(
    surroundings.environment.DEMARC_SOURCE === 'aws'
      ? 'Collecting your organization.'
      : 'Collecting the made-up organization (set DEMARC_SOURCE=aws to collect yours).',
  )
}

interface Web {
  readonly surroundings: Surroundings
  readonly databaseUrl: string
  readonly port: number
}

/** Starts the web server and returns its address. */
function startWeb({ surroundings, databaseUrl, port }: Web): string {
  const host = surroundings.environment.DEMARC_HOST
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const address = `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
  household.add({
    name: 'the web server',
    command: [process.execPath, join(ROOT, 'tools', 'web-server.ts')],
    env: {
      ...withoutAws(process.env),
      ...commonVariables(surroundings, databaseUrl),
      ...signInVariables(surroundings, address),
      PORT: String(port),
    },
    logFile: join(logFolder(surroundings), 'web.log'),
  })
  return address
}

async function start(environment: Environment): Promise<void> {
  const folder = openStateFolder(environment.DEMARC_HOME)
  const lock = await lockFolder(folder)
  const surroundings = { environment, folder, household, say }
  const port = await pickPort(environment)
  const logFile = join(logFolder(surroundings), 'build.log')
  const built = buildWeb({ root: ROOT, logFile, household, say })
  // Awaited below; a failure meanwhile must not count as unhandled.
  built.catch(() => undefined)
  const databaseUrl = await openDatabase(surroundings)
  await startWorker(surroundings, databaseUrl)
  lock.note({ children: household.pids })
  await built
  const address = startWeb({ surroundings, databaseUrl, port })
  lock.note({ children: household.pids, address })
  await announce(address, databaseUrl)
}

async function announce(address: string, databaseUrl: string): Promise<void> {
  const isStopping = () => household.isStopping
  await awaitHealth({ address, isEnough: () => true, deadlineMs: 60_000, isStopping })
  const isEnough = (status: string) => status === 'ok'
  const published = await awaitHealth({ address, isEnough, deadlineMs: 90_000, isStopping })
  if (household.isStopping) return
  if (!published) say('The first collection is still running; the pages fill as it ends.')
  say(`Demarc is ready: ${address}`)
  if (!takesLinks()) return
  say(`Sign in, once and within 15 minutes: ${await newSignInLink(databaseUrl, address)}`)
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
