import { createAssessor } from '#lib/assess/create-assessor.ts'
import { GLOBAL } from '#lib/core/model/coverage.ts'
import { connect } from '#lib/db/connect.ts'
import { createQueue } from '#lib/db/queue/create-queue.ts'
import { readClosedRun } from '#lib/db/read/read-closed-run.ts'
import { readNewestRunAt } from '#lib/db/read/read-newest-run-at.ts'
import { markAssessed } from '#lib/db/write/mark-assessed.ts'
import { saveHeartbeat } from '#lib/db/write/save-heartbeat.ts'
import { createStore } from '#lib/db/write/store.ts'
import { type Environment, readEnvironment } from '#lib/env.ts'
import { createErrands } from '#lib/errands/create-errands.ts'
import { type Errand, startErrands } from '#lib/errands/start-errands.ts'
import { createLog } from '#lib/log.ts'
import type { Assessor } from './assessor.ts'
import { AwsAccess } from './aws/aws-access.ts'
import { boundHeap } from './bound-heap.ts'
import { logEvent } from './log-event.ts'
import type { Job, Queue } from './queue.ts'
import { Run } from './run.ts'
import { awsOptionsOf, refusalOf, settingsOf } from './settings-of.ts'
import type { ClosedRun, Store } from './store.ts'
import { type Beat, startWorker } from './worker.ts'

/** What collection needs of the database. */
export interface Joined {
  readonly store: Store
  readonly queue: Queue
  /** How a run ended; null while it has not. */
  readonly closedRun: (runId: string) => Promise<ClosedRun | null>
  readonly assessor: Assessor
  readonly errands: readonly Errand[]
  readonly fingerprintKey: string
  readonly newestRunAt: () => Promise<Date | null>
  readonly beat: (beat: Beat) => Promise<void>
  /** Closes the database; the queue is stopped before. */
  readonly close: () => Promise<void>
}

/**
 * Account·Regions that a worker collects at once. Within the documented limits most of them wait for their budget, and
 * more keep the worker busy; beyond them fewer do, and each costs a signing key that the SDK keeps only 50 of.
 */
export const targetsInFlight = ({ DEMARC_IN_FLIGHT, DEMARC_BUDGET }: Environment): number =>
  DEMARC_BUDGET > 1 ? DEMARC_IN_FLIGHT : DEMARC_IN_FLIGHT * 2

/** Joins collection with the database: the only place that does. Throws an Error whose message is a sentence for the user. */
export async function join(
  environment: Environment,
  onError: (error: Error) => void = () => undefined,
): Promise<Joined> {
  const { DATABASE_URL: url, DEMARC_FINGERPRINT_KEY: fingerprintKey } = environment
  if (url === undefined)
    throw new Error('DATABASE_URL is not set: name the database to collect into.')
  if (fingerprintKey === undefined) {
    throw new Error(
      'DEMARC_FINGERPRINT_KEY is not set: every worker of a database needs the same one.',
    )
  }
  boundHeap()
  const database = connect({ url, name: 'demarc-worker', onError })
  const store = createStore(database)
  const onDead = async (job: Job, detail: string): Promise<void> => {
    if (job.kind === 'assess') {
      await markAssessed(database.pool, { ...job, now: new Date(), failed: detail })
      await queue.add([{ kind: 'close', runId: job.runId }])
    }
    if (job.kind !== 'account' && job.kind !== 'region') return
    const { runId, accountId } = job
    const region = job.kind === 'region' ? job.region : GLOBAL
    const now = new Date()
    await store.abandonTarget({ runId, accountId, region, detail, now })
    await queue.add([{ kind: 'close', runId }])
  }
  const queue = await createQueue({ db: database, onDead, onError })
  return {
    store,
    queue,
    assessor: createAssessor(database),
    errands: createErrands({
      pool: database.pool,
      now: () => new Date(),
      key: fingerprintKey,
      privateAllowed: environment.DEMARC_PRIVATE_WEBHOOKS === 'allow',
      keptDays: {
        runs: environment.DEMARC_KEEP_RUN_DAYS,
        changes: environment.DEMARC_KEEP_CHANGE_DAYS,
      },
      administrators: {
        groups: environment.DEMARC_ADMIN_GROUPS ?? [],
        subjects: environment.DEMARC_ADMIN_SUBJECTS ?? [],
      },
      takesLinks: environment.DEMARC_SIGN_IN_LINKS === 'on',
      shipTo: environment.DEMARC_AUDIT_LOG === 'on' ? (lines) => process.stdout.write(lines) : null,
    }),
    closedRun: (runId) => readClosedRun(database.pool, runId),
    fingerprintKey,
    newestRunAt: () => readNewestRunAt(database.pool),
    beat: (beat) => saveHeartbeat(database.pool, beat),
    close: () => database.close(),
  }
}

async function main(): Promise<void> {
  const environment = readEnvironment()
  const log = createLog({ name: 'worker', level: environment.DEMARC_LOG_LEVEL })
  const refusal = refusalOf(environment)
  if (refusal !== null) throw new Error(refusal)
  const joined = await join(environment, (err) =>
    log.error({ err }, 'the database or the queue failed'),
  )
  const { store, queue, assessor, newestRunAt, beat } = joined
  const access = new AwsAccess(await awsOptionsOf(environment))
  const settings = settingsOf(environment, joined.fingerprintKey)
  const run = new Run({
    store,
    queue,
    assessor,
    access,
    settings,
    now: () => new Date(),
    tell: (event) => logEvent(log, event),
  })
  const schedule = environment.DEMARC_SCHEDULE
  const inFlight = targetsInFlight(environment)
  const worker = await startWorker({ run, queue, log, schedule, inFlight, newestRunAt, beat })
  const errands = startErrands(joined.errands, log)
  log.info({ schedule, inFlight }, 'worker started')
  const stop = async (signal: string): Promise<void> => {
    log.info({ signal }, 'worker stops')
    await Promise.all([worker.stop(), errands.stop()])
    await joined.close()
    access.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal))
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    process.stderr.write(
      `The worker did not start. ${error instanceof Error ? error.message : String(error)}\n`,
    )
    process.exit(1)
  })
}
