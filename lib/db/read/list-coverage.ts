import type { CoverageState } from '#lib/core/model/coverage.ts'
import type { Unseen } from '#lib/core/model/observed.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, type Sql, sql, visible } from './sql.ts'

/** How many account·Regions ended how, for one source. */
export interface SourceTally {
  readonly source: string
  readonly state: CoverageState
  readonly targets: number
  readonly accounts: number
}

export interface CoverageAsk {
  readonly accounts: readonly string[]
  readonly ou: string | null
}

/** Coverage by source and state: at most a few hundred rows. */
export function tallyCoverage(
  scope: ViewerScope,
  database: Queryable,
  ask: CoverageAsk,
): Promise<readonly SourceTally[]> {
  return rowsOf<SourceTally>(
    database,
    sql`
      select c.source, c.state, count(*)::int as targets, count(distinct c.account_id)::int as accounts
      from coverage c where ${every(coverageConditions(scope, ask))} group by 1, 2 order by 1, 2`,
  )
}

/** What was lost for one reason, by the action that was asked. */
export interface LossTally {
  readonly reason: Unseen
  readonly source: string
  readonly action: string | null
  readonly reads: number
  readonly accounts: number
  readonly regions: number
  readonly example: string | null
}

/** Lost reads by reason, source and action, most accounts first. */
export function tallyLosses(
  scope: ViewerScope,
  database: Queryable,
  ask: CoverageAsk,
): Promise<readonly LossTally[]> {
  return rowsOf<LossTally>(
    database,
    sql`
      select c.reason, c.source, c.action, count(*)::int as reads,
        count(distinct c.account_id)::int as accounts, count(distinct c.region)::int as regions,
        min(c.detail) as example
      from gap c where ${every(coverageConditions(scope, ask))}
      group by 1, 2, 3 order by accounts desc, reads desc, 1, 2, 3 limit 200`,
  )
}

export function coverageConditions(
  scope: ViewerScope,
  { accounts, ou }: CoverageAsk,
): readonly Sql[] {
  return [
    visible(scope, sql`c.account_id`),
    ...(accounts.length === 0 ? [] : [sql`c.account_id = any(${[...accounts]}::text[])`]),
    ...(ou === null
      ? []
      : [
          sql`c.account_id in (select a.id from account a join organizational_unit u
            on a.ou_id_path like u.id_path || '%' where u.id = ${ou})`,
        ]),
  ]
}
