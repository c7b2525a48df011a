import type { RunMark } from '#lib/core/diff/run-span.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql } from './sql.ts'

const MOST = 5_000

/** The newest runs, by which spans are cut. A run names no account, so every viewer may know of it. */
export const listRunMarks = (
  _scope: ViewerScope,
  database: Queryable,
): Promise<readonly RunMark[]> =>
  rowsOf<RunMark>(
    database,
    sql`select id, started_at as "startedAt", published_at as "publishedAt" from run
      order by started_at desc, id desc limit ${MOST}`,
  )
