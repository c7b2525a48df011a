import type { RuleTally } from '#lib/core/score/rule-tally.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql } from './sql.ts'

/** The tallies of every unit, `*` for all accounts: what a run's conclusion makes the day's scores of. No viewer's read. */
export function readUnitTallies(
  database: Queryable,
): Promise<readonly (RuleTally & { readonly unitId: string })[]> {
  return rowsOf(
    database,
    sql`select unit_id as "unitId", rule_id as "ruleId", pass, fail, excepted, unknown, not_applicable as "notApplicable"
      from unit_rule_tally order by 1, 2`,
  )
}
