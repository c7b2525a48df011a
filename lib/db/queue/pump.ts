import type { Attempt } from '#lib/core/model/job.ts'
import type { Claims } from './claims.ts'
import { parseJob } from './job-key.ts'
import type { FetchedJob, QueueClient } from './queue-client.ts'
import type { Settlements } from './settlements.ts'

export interface PumpInput {
  readonly queue: string
  readonly inFlight: number
  readonly client: QueueClient
  readonly claims: Claims
  readonly settlements: Settlements
  readonly handle: (attempt: Attempt, fetched: FetchedJob) => Promise<void>
  readonly onError: (error: Error) => void
}

const IDLE_POLL_MS = 500
/** Slots that come free within this time are filled by one fetch. */
const GATHER_MS = 4

/** Keeps a fixed number of jobs of one queue in flight: fetches as many as there are free slots, at once while there are more. */
export class Pump {
  private readonly input: PumpInput
  private readonly running = new Set<Promise<void>>()
  private stopping = false
  private woken = false
  private alarm: { readonly ring: () => void } | null = null
  private loop: Promise<void> | null = null

  constructor(input: PumpInput) {
    this.input = input
  }

  start(): void {
    this.loop = this.run()
  }

  /** There may be new jobs. */
  wake(): void {
    this.woken = true
    this.alarm?.ring()
  }

  /** Fetches no more, and waits for what is in flight. */
  async stop(): Promise<void> {
    this.stopping = true
    this.wake()
    await this.loop
    await Promise.all(this.running)
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.woken = false
      const free = this.input.inFlight - this.running.size
      const jobs = free > 0 ? await this.fetch(free) : []
      for (const job of jobs) this.begin(job)
      const mayBeMore = free > 0 && jobs.length === free
      if (!this.woken) await this.sleep(mayBeMore || free === 0 ? null : IDLE_POLL_MS)
    }
  }

  /** Until a slot is free (null), or for at most so long; a wake-up ends either. */
  private async sleep(atMostMs: number | null): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.alarm = { ring: resolve }
    const timer = atMostMs === null ? undefined : setTimeout(resolve, atMostMs)
    const freed =
      atMostMs === null ? Promise.race(this.running).then(() => pause(GATHER_MS)) : promise
    await Promise.race([promise, freed])
    clearTimeout(timer)
    this.alarm = null
  }

  private async fetch(batchSize: number): Promise<readonly FetchedJob[]> {
    try {
      return await this.input.client.fetch(this.input.queue, batchSize)
    } catch (error) {
      this.input.onError(toError(error))
      await pause(IDLE_POLL_MS)
      return []
    }
  }

  private begin(fetched: FetchedJob): void {
    const task = this.attempt(fetched).finally(() => this.running.delete(task))
    this.running.add(task)
  }

  private async attempt(fetched: FetchedJob): Promise<void> {
    const { queue, client, claims, settlements, handle, onError } = this.input
    const signal = claims.take(queue, fetched)
    try {
      const job = parseJob(fetched.data)
      const last = fetched.retryCount >= fetched.retryLimit
      await handle({ job, token: tokenOf(fetched), signal, last }, fetched)
      settlements.complete(queue, fetched)
    } catch (error) {
      const { name, message } = toError(error)
      const attempt = { id: fetched.id, retryCount: fetched.retryCount }
      await client.fail(queue, attempt, { message: `${name}: ${message}` }).catch(onError)
    } finally {
      claims.release(fetched.id)
    }
  }
}

/** The database's clock at the claim, then the count of the attempt: sorts in the order of the attempts. */
const tokenOf = ({ startedOn, retryCount, id }: FetchedJob): string =>
  `${startedOn.toISOString()}/${String(retryCount).padStart(4, '0')}/${id}`

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const toError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error))
