import type { AccessFilters } from '#lib/core/access/access-filters.ts'
import type { ShownAudience } from '#lib/core/access/exposure-rank.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { exposureConditions } from './access-conditions.ts'
import { hasTallies } from './has-tallies.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, sql } from './sql.ts'

export interface AudienceTally {
  readonly audience: ShownAudience
  readonly count: number
}

/** How many qualifiers have which widest audience. What could not be listed counts as one unknown. Whole units are as of the newest concluded run. */
export async function tallyExposures(
  scope: ViewerScope,
  database: Queryable,
  filters: AccessFilters,
): Promise<readonly AudienceTally[]> {
  const isWhole = filters.q === null && filters.changes.length === 0
  if (isWhole && (await hasTallies(scope, database, filters))) {
    return rowsOf<AudienceTally>(
      database,
      sql`select audience, sum(exposures)::int as count from exposure_tally
        where unit_id = ${filters.ou ?? ''} group by 1 order by min(rank), 1`,
    )
  }
  return rowsOf<AudienceTally>(
    database,
    sql`select c.audience, count(*)::int as count from exposure c
      where ${every(exposureConditions(scope, { ...filters, audiences: [] }))} group by 1 order by min(c.rank), 1`,
  )
}
