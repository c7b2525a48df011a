import type { RunState } from '#lib/core/model/run.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { sql } from './sql.ts'

export interface PublishedRun {
  readonly id: string
  readonly state: RunState
  readonly publishedAt: Date
}

/** The newest published run; null before the first. It names no account: no scope. */
export const readPublishedRun = (database: Queryable): Promise<PublishedRun | null> =>
  rowOf<PublishedRun>(
    database,
    sql`select id, state, published_at as "publishedAt" from run
      where published_at is not null order by published_at desc limit 1`,
  )
