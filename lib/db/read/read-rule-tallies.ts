import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { RuleTally } from '#lib/core/score/rule-tally.ts'
import { coverageConditions } from './coverage-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, type Sql, sql } from './sql.ts'
import { type HolderAsk, unitOf } from './unit-of.ts'

/** What every rule says of a scope, one row a rule; empty before anything of it was assessed. */
export const readRuleTallies = (
  scope: ViewerScope,
  database: Queryable,
  ask: HolderAsk,
): Promise<readonly RuleTally[]> => rowsOf<RuleTally>(database, ruleTalliesStatement(scope, ask))

// Plan: a unit's 154 rows by the primary key, or the same of each account, summed.
function ruleTalliesStatement(scope: ViewerScope, ask: HolderAsk): Sql {
  const unit = unitOf(scope, ask)
  if (unit !== null) {
    return sql`
      select rule_id as "ruleId", pass, fail, excepted, unknown, not_applicable as "notApplicable"
      from unit_rule_tally where unit_id = ${unit} order by 1`
  }
  return sql`
    select c.rule_id as "ruleId", sum(c.pass)::int as pass, sum(c.fail)::int as fail,
      sum(c.excepted)::int as excepted, sum(c.unknown)::int as unknown,
      sum(c.not_applicable)::int as "notApplicable"
    from rule_tally c where ${every(coverageConditions(scope, ask))} group by 1 order by 1`
}
