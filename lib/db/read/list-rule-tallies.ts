import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { RuleTally } from '#lib/core/score/rule-tally.ts'
import { coverageConditions } from './coverage-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, type Sql, sql } from './sql.ts'
import { type HolderAsk, unitOf } from './unit-of.ts'

export interface TalliesAsk extends HolderAsk {
  readonly now: Date
}

/**
 * Verdict counts of each rule in a scope: lib/core/score makes scores and contributions of them. Whole units are as of the newest
 * concluded run, chosen accounts as of their assessment; exceptions that have ended since are counted as the failures they are.
 */
export function listRuleTallies(
  scope: ViewerScope,
  database: Queryable,
  ask: TalliesAsk,
): Promise<readonly RuleTally[]> {
  return rowsOf<RuleTally>(
    database,
    sql`select rule_id as "ruleId", pass, fail, excepted, unknown, not_applicable as "notApplicable"
      from (${ruleTallies(scope, ask)}) t order by rule_id`,
  )
}

/** The same as a sub-select. */
export const ruleTallies = (scope: ViewerScope, ask: TalliesAsk): Sql => sql`
  select t.rule_id, sum(t.pass)::int as pass, sum(t.fail)::int as fail, sum(t.excepted)::int as excepted,
    sum(t.unknown)::int as unknown, sum(t.not_applicable)::int as not_applicable
  from (${stored(scope, ask)} union all ${lapsed(scope, ask)}) t group by t.rule_id`

// Plan: a unit's 150 rows by the primary key, or those of each account.
function stored(scope: ViewerScope, ask: TalliesAsk): Sql {
  const unit = unitOf(scope, ask)
  return unit === null
    ? sql`select c.rule_id, c.pass, c.fail, c.excepted, c.unknown, c.not_applicable from rule_tally c
        where ${every(coverageConditions(scope, ask))}`
    : sql`select rule_id, pass, fail, excepted, unknown, not_applicable from unit_rule_tally where unit_id = ${unit}`
}

// Plan: the few exceptions that have ended and that findings still name, each by the partial index over excepted findings.
const lapsed = (scope: ViewerScope, ask: TalliesAsk): Sql => sql`
  select c.rule_id, 0, sum(c.findings)::int, -sum(c.findings)::int, 0, 0
  from (${lapsedFindings(ask.now)}) c where ${every(coverageConditions(scope, ask))} group by c.rule_id`

/** The findings of exceptions that have ended since they were assessed, counted by account and rule. */
export const lapsedFindings = (now: Date): Sql => sql`
  select f.account_id, f.rule_id, f.findings from finding_exception e cross join lateral (
    select account_id, rule_id, count(*) as findings from finding
    where exception_id = e.id and unseen is null group by 1, 2 offset 0
  ) f where e.expires_at <= ${now} and e.ended_at is null`
