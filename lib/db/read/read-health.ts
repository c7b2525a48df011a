import { type Queryable, rowOf } from './queryable.ts'
import { sql } from './sql.ts'

export interface HealthFacts {
  readonly published: boolean
  /** When the newest run without loss was finished; null when none was. */
  readonly completeAt: Date | null
  /** When a worker last said that it is alive; null when none is known, or all have stopped. */
  readonly workerBeatAt: Date | null
}

/** Whether the product works, with nothing about whom it watches: the one read that needs no viewer. */
export async function readHealth(database: Queryable): Promise<HealthFacts> {
  const facts = await rowOf<HealthFacts>(
    database,
    sql`select exists (select from run where published_at is not null) as published,
      (select max(finished_at) from run where state = 'complete') as "completeAt",
      (select max(beat_at) from worker_heartbeat where stopped_at is null) as "workerBeatAt"`,
  )
  return facts ?? { published: false, completeAt: null, workerBeatAt: null }
}
