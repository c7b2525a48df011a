import type { Attempt, Job } from '#lib/core/model/job.ts'
import { connect, type Database } from '../connect.ts'
import { Claims } from './claims.ts'
import { jobId, targetKey } from './job-key.ts'
import { Pump } from './pump.ts'
import {
  DEAD,
  type FetchedJob,
  type JobInsert,
  PACE,
  type Pace,
  PLANS,
  QueueClient,
  TARGETS,
} from './queue-client.ts'
import { Settlements } from './settlements.ts'

export interface CreateQueueInput {
  /** A database of whose pool the queue makes use; or an address, for a pool of its own. */
  readonly db: Pick<Database, 'pool'> | string
  /** A job whose every attempt failed or died, and why; it is told until it returns. */
  readonly onDead?: (job: Job, detail: string) => Promise<void>
  readonly onError?: (error: Error) => void
  /** How often dead workers are looked for, and how often a live one says that it lives. */
  readonly pace?: Pace
}

/** The queue in Postgres (the port is collectors/queue.ts). */
export interface PostgresQueue {
  add(jobs: readonly Job[]): Promise<void>
  work(input: {
    readonly inFlight: number
    readonly handle: (attempt: Attempt) => Promise<void>
  }): Promise<void>
  schedule(cron: string): Promise<void>
  stop(): Promise<void>
}

const JOBS_AN_INSERT = 2_000
const STOP_GRACE_MS = 5_000

/** Makes the queue's tables when they are missing. Jobs of a run are added once each, whatever the number of callers. */
export async function createQueue(input: CreateQueueInput): Promise<PostgresQueue> {
  const onError = input.onError ?? (() => undefined)
  const own =
    typeof input.db === 'string' ? connect({ url: input.db, name: 'demarc-queue', onError }) : null
  const pace = input.pace ?? PACE
  const client = new QueueClient(own ?? (input.db as Pick<Database, 'pool'>), { onError, pace })
  const claims = new Claims(client, { onError, pace })
  const settlements = new Settlements(client, onError)
  await client.start()
  let pumps: readonly Pump[] = []

  const add = async (jobs: readonly Job[]) => {
    for (const [queue, ofQueue] of Map.groupBy(jobs, queueOf)) {
      for (let start = 0; start < ofQueue.length; start += JOBS_AN_INSERT) {
        const batch = ofQueue.slice(start, start + JOBS_AN_INSERT).map(insertOf)
        await client.insert(queue, onceEach(batch))
      }
    }
    for (const pump of pumps) pump.wake()
  }

  const work: PostgresQueue['work'] = async ({ inFlight, handle }) => {
    const shared = { client, claims, settlements, onError }
    const bury = async ({ job }: Attempt, { sourceOutput }: FetchedJob) =>
      input.onDead?.(job, detailOf(sourceOutput))
    pumps = [
      new Pump({ ...shared, queue: PLANS, inFlight: 1, handle }),
      new Pump({ ...shared, queue: TARGETS, inFlight, handle }),
      new Pump({ ...shared, queue: DEAD, inFlight: 1, handle: bury }),
    ]
    for (const pump of pumps) pump.start()
  }

  const stop = async () => {
    const stopped = Promise.all(pumps.map((pump) => pump.stop()))
    const grace = setTimeout(() => claims.abortAll(new Error('The worker stops.')), STOP_GRACE_MS)
    await stopped
    clearTimeout(grace)
    await settlements.drained()
    claims.close()
    await client.stop()
    await own?.close()
  }

  const schedule = (cron: string) =>
    client.schedule(PLANS, cron, { kind: 'plan', trigger: 'schedule' } satisfies Job)

  return { add, work, schedule, stop }
}

const detailOf = (output: object | null): string => {
  const message =
    output !== null && 'message' in output ? String(output.message) : 'no word from it'
  return `Every attempt at this job failed; the last: ${message}`
}

const queueOf = (job: Job): string => (job.kind === 'plan' ? PLANS : TARGETS)

const onceEach = (jobs: readonly JobInsert[]): readonly JobInsert[] => [
  ...new Map(jobs.map((job) => [job.id ?? job, job])).values(),
]

function insertOf(job: Job): JobInsert {
  const id = jobId(job)
  return { data: job, singletonKey: targetKey(job), ...(id === undefined ? {} : { id }) }
}
