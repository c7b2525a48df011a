import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { OWNERS, type Owner } from '#lib/core/responsibility/compute-kind.ts'
import { type LineCounts, NO_LINES } from '#lib/core/responsibility/line-counts.ts'
import { LAYER_IDS, type LayerId } from '#lib/core/responsibility/matrix.ts'
import { coverageConditions } from './coverage-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, type Sql, sql } from './sql.ts'
import { type HolderAsk, unitOf } from './unit-of.ts'

/** How many functions sit with whom, per layer; null before anything of the scope was assessed. */
export async function readResponsibility(
  scope: ViewerScope,
  database: Queryable,
  ask: HolderAsk,
): Promise<LineCounts | null> {
  const rows = await rowsOf<{ layer: string; owner: string; functions: number }>(
    database,
    responsibilityStatement(scope, ask),
  )
  if (rows.length === 0) return null
  const counts = structuredClone(NO_LINES) as Record<LayerId, Record<Owner | 'unknown', number>>
  for (const { layer, owner, functions } of rows) {
    const known = LAYER_IDS.find((id) => id === layer)
    // A layer that the matrix no longer has is waiting for the next assessment.
    if (known === undefined) continue
    counts[known][OWNERS.find((one) => one === owner) ?? 'unknown'] += functions
  }
  return counts
}

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
