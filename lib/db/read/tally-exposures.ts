import type { AccessFilters } from '#lib/core/access/access-filters.ts'
import type { ShownAudience } from '#lib/core/access/exposure-rank.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { exposureConditions } from './access-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, sql } from './sql.ts'

export interface AudienceTally {
  readonly audience: ShownAudience
  readonly count: number
}

/** How many qualifiers have which widest audience. What could not be listed counts as one unknown. */
export const tallyExposures = (
  scope: ViewerScope,
  database: Queryable,
  filters: AccessFilters,
): Promise<readonly AudienceTally[]> =>
  rowsOf<AudienceTally>(
    database,
    sql`select c.audience, count(*)::int as count from exposure c
      where ${every(exposureConditions(scope, { ...filters, audiences: [] }))} group by 1 order by min(c.rank), 1`,
  )
