import { type JobInsert, type JobWithMetadata, PgBoss } from 'pg-boss'
import type { Database } from '../connect.ts'

export interface JobAttemptRef {
  readonly id: string
  readonly retryCount: number
}

export type FetchedJob = JobWithMetadata<unknown>

export const PLANS = 'demarc-plan'
export const TARGETS = 'demarc-target'
export const DEAD = 'demarc-dead'

export type { JobInsert } from 'pg-boss'

export interface Pace {
  readonly monitorSeconds: number
  readonly heartbeatMs: number
}

// A dead worker's job is seen within the heartbeat and the monitor's interval, and tried again after the delay: 45 s at most.
export const PACE: Pace = { monitorSeconds: 10, heartbeatMs: 8_000 }
const HEARTBEAT_SECONDS = 25

const RETRIES = {
  retryLimit: 5,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 60,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  expireInSeconds: 6 * 3600,
  deleteAfterSeconds: 24 * 3600,
  retentionSeconds: 3 * 24 * 3600,
}

/** The part of pg-boss that Demarc uses, over the pool that everything else uses. */
export class QueueClient {
  private readonly boss: PgBoss

  constructor(
    { pool }: Pick<Database, 'pool'>,
    { onError, pace }: { readonly onError: (error: Error) => void; readonly pace: Pace },
  ) {
    this.boss = new PgBoss({
      db: { executeSql: (text, values) => pool.query(text, values) },
      schema: 'pgboss',
      superviseIntervalSeconds: pace.monitorSeconds,
      monitorIntervalSeconds: pace.monitorSeconds,
      // Keys that were running when the cache was read are passed over until it is read again.
      queueCacheIntervalSeconds: Math.min(5, pace.monitorSeconds),
      maintenanceIntervalSeconds: 3600,
      cronWorkerIntervalSeconds: 2,
    })
    this.boss.on('error', onError)
  }

  async start(): Promise<void> {
    await this.boss.start()
    await this.boss.createQueue(DEAD, { policy: 'standard' })
    for (const name of [PLANS, TARGETS]) {
      await this.boss.createQueue(name, { ...RETRIES, policy: 'singleton', deadLetter: DEAD })
    }
  }

  async insert(queue: string, jobs: readonly JobInsert[]): Promise<void> {
    await this.boss.insert(queue, [...jobs], { returnId: false })
  }

  fetch(queue: string, batchSize: number): Promise<readonly FetchedJob[]> {
    return this.boss.fetch<unknown>(queue, { batchSize, includeMetadata: true })
  }

  async complete(queue: string, attempts: readonly JobAttemptRef[]): Promise<void> {
    await this.boss.complete(queue, [...attempts])
  }

  async fail(
    queue: string,
    attempt: JobAttemptRef,
    reason: { readonly message: string },
  ): Promise<void> {
    await this.boss.fail(queue, attempt, reason)
  }

  /** How many of the attempts are still the ones that hold their jobs. */
  async touch(queue: string, attempts: readonly JobAttemptRef[]): Promise<number> {
    const answer: { readonly affected?: number } = await this.boss.touch(
      queue,
      attempts.map(({ id, retryCount }) => ({ id, retryCount })),
    )
    return answer.affected ?? 0
  }

  async schedule(queue: string, cron: string, data: object): Promise<void> {
    await this.boss.schedule(queue, cron, data, { tz: 'UTC', key: 'collect', singletonKey: 'plan' })
  }

  async stop(): Promise<void> {
    await this.boss.stop({ graceful: false, close: false })
  }
}
