import { hostname } from 'node:os'
import type { Log } from '#lib/log.ts'
import { dueTrigger } from './due-trigger.ts'
import type { Queue } from './queue.ts'
import type { Run } from './run.ts'

export interface WorkerParts {
  readonly run: Run
  readonly queue: Queue
  readonly log: Log
  readonly schedule: string
  readonly inFlight: number
  /** When the newest run began; null before the first. */
  readonly newestRunAt: () => Promise<Date | null>
  readonly beat: (beat: Beat) => Promise<void>
}

export interface Beat {
  readonly id: string
  readonly host: string
  readonly pid: number
  readonly startedAt: Date
  readonly inFlight: number
  readonly stopped: boolean
}

const BEAT_MS = 15_000

export interface Worker {
  readonly stop: () => Promise<void>
}

/** Works on whatever runs there are, starts one by the clock, and says regularly that it lives. */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  const { run, queue, log, schedule } = parts
  const startedAt = new Date()
  const host = hostname()
  const id = `${host}/${process.pid}/${startedAt.getTime()}`
  let inFlight = 0
  const beat = (stopped: boolean): Promise<void> =>
    parts
      .beat({ id, host, pid: process.pid, startedAt, inFlight, stopped })
      .catch((err: unknown) => log.error({ err }, 'the heartbeat was not written'))
  await beat(false)
  const timer = setInterval(() => void beat(false), BEAT_MS)
  await queue.schedule(schedule)
  const trigger = dueTrigger({ schedule, newest: await parts.newestRunAt(), now: startedAt })
  if (trigger !== null) await queue.add([{ kind: 'plan', trigger }])
  await queue.work({
    inFlight: parts.inFlight,
    handle: async (attempt) => {
      inFlight += 1
      try {
        await run.handle(attempt)
      } catch (err) {
        log.warn({ err, job: attempt.job, last: attempt.last }, 'a job failed')
        throw err
      } finally {
        inFlight -= 1
      }
    },
  })
  return {
    stop: async () => {
      clearInterval(timer)
      await queue.stop()
      await beat(true)
    },
  }
}
