import type { CoverageState } from '#lib/core/model/coverage.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type CoverageAsk, coverageConditions } from './coverage-conditions.ts'
import { hasTallies } from './has-tallies.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, sql } from './sql.ts'

/** How many account·Regions ended how, for one source. */
export interface SourceTally {
  readonly source: string
  readonly state: CoverageState
  readonly targets: number
  readonly accounts: number
}

/** Coverage by source and state: at most a few hundred rows. Whole units are as of the newest concluded run. */
export async function tallyCoverage(
  scope: ViewerScope,
  database: Queryable,
  ask: CoverageAsk,
): Promise<readonly SourceTally[]> {
  if (await hasTallies(scope, database, ask)) {
    return rowsOf<SourceTally>(
      database,
      sql`select source, state, targets, accounts from coverage_tally
        where unit_id = ${ask.ou ?? ''} order by source, state`,
    )
  }
  return rowsOf<SourceTally>(
    database,
    sql`
      select c.source, c.state, count(*)::int as targets, count(distinct c.account_id)::int as accounts
      from coverage c where ${every(coverageConditions(scope, ask))} group by 1, 2 order by 1, 2`,
  )
}
