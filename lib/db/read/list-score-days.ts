import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { Area } from '#lib/core/rules/rule.ts'
import { coverageConditions } from './coverage-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, type Sql, sql } from './sql.ts'
import { type HolderAsk, unitOf } from './unit-of.ts'

/** A score as it was last on a day: 100 × passWeight / knownWeight. */
export interface ScoreDay {
  readonly area: Area
  /** ISO date in UTC. */
  readonly day: string
  readonly passWeight: number
  readonly knownWeight: number
  readonly pass: number
  readonly fail: number
  readonly excepted: number
  readonly unknown: number
  readonly notApplicable: number
}

export interface ScoreDaysAsk extends HolderAsk {
  /** ISO date in UTC: days before it are left out. */
  readonly from: string
}

/**
 * The daily scores of a scope, oldest first. No row is a day without an assessment. Over several accounts a day counts those of them
 * that were assessed on it.
 */
export function listScoreDays(
  scope: ViewerScope,
  database: Queryable,
  ask: ScoreDaysAsk,
): Promise<readonly ScoreDay[]> {
  return rowsOf<ScoreDay>(
    database,
    sql`select area, to_char(day, 'YYYY-MM-DD') as day, pass_weight::float8 as "passWeight",
        known_weight::float8 as "knownWeight", pass, fail, excepted, unknown, not_applicable as "notApplicable"
      from (${daysOf(scope, ask)}) d order by day, area`,
  )
}

// Plan: a unit's 5 rows a day by the primary key, or the same of each account.
function daysOf(scope: ViewerScope, ask: ScoreDaysAsk): Sql {
  const unit = unitOf(scope, ask)
  if (unit !== null) {
    return sql`select * from unit_score_day where unit_id = ${unit} and day >= ${ask.from}::date`
  }
  return sql`select c.area, c.day, sum(c.pass_weight) as pass_weight, sum(c.known_weight) as known_weight,
      sum(c.pass)::int as pass, sum(c.fail)::int as fail, sum(c.excepted)::int as excepted,
      sum(c.unknown)::int as unknown, sum(c.not_applicable)::int as not_applicable
    from score_day c where ${every(coverageConditions(scope, ask))} and c.day >= ${ask.from}::date group by 1, 2`
}
