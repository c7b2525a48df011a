import type { Unseen } from '#lib/core/model/observed.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type CoverageAsk, coverageConditions } from './coverage-conditions.ts'
import { hasTallies } from './has-tallies.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, sql } from './sql.ts'

/** What was lost for one reason, by the action that was asked. */
export interface LossTally {
  readonly reason: Unseen
  /** How many sources lost it: a listing that is refused takes along those that build on it. */
  readonly sources: number
  readonly action: string
  readonly reads: number
  readonly accounts: number
  readonly regions: number
  readonly example: string | null
}

/** Lost reads by reason and action, most accounts first. Whole units are as of the newest concluded run. */
export async function tallyLosses(
  scope: ViewerScope,
  database: Queryable,
  ask: CoverageAsk,
): Promise<readonly LossTally[]> {
  if (await hasTallies(scope, database, ask)) {
    return rowsOf<LossTally>(
      database,
      sql`select reason, action, sources, reads, accounts, regions, example from loss_tally
        where unit_id = ${ask.ou ?? ''} order by accounts desc, reads desc, reason, action limit 200`,
    )
  }
  return rowsOf<LossTally>(
    database,
    sql`
      select c.reason, c.action, count(distinct c.source)::int as sources, count(*)::int as reads,
        count(distinct c.account_id)::int as accounts, count(distinct c.region)::int as regions,
        min(c.detail) as example
      from gap c where ${every(coverageConditions(scope, ask))}
      group by 1, 2 order by accounts desc, reads desc, 1, 2 limit 200`,
  )
}
