import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { coverageConditions } from './coverage-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, type Sql, sql } from './sql.ts'
import { type HolderAsk, unitOf } from './unit-of.ts'

export interface ResponsibilityTally {
  readonly layer: string
  readonly owner: string
  readonly functions: number
}

/** How many functions sit with whom, per layer; empty before anything of the scope was assessed. */
export const listResponsibilityTallies = (
  scope: ViewerScope,
  database: Queryable,
  ask: HolderAsk,
): Promise<readonly ResponsibilityTally[]> =>
  rowsOf<ResponsibilityTally>(database, responsibilityStatement(scope, ask))

// Plan: a unit's 130 rows by the primary key, or the same of each account, summed.
const responsibilityStatement = (scope: ViewerScope, ask: HolderAsk): Sql => {
  const unit = unitOf(scope, ask)
  if (unit !== null) {
    return sql`select layer, owner, functions from unit_responsibility_tally where unit_id = ${unit}`
  }
  return sql`
    select c.layer, c.owner, sum(c.functions)::int as functions from responsibility_tally c
    where ${every(coverageConditions(scope, ask))} group by 1, 2`
}
