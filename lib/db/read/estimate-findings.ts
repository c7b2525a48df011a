import type { FindingFilters } from '#lib/core/model/finding-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { findingsUpTo } from './count-findings.ts'
import { findingConditions } from './finding-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, sql } from './sql.ts'

/** Up to so many are counted; beyond that a number is the planner's guess, and said to be about right. */
const EXACT = 10_000

export interface FindingTotal {
  readonly count: number
  readonly about: boolean
}

/** How many findings match: exactly up to ten thousand, beyond that about. */
export async function estimateFindings(
  scope: ViewerScope,
  database: Queryable,
  { filters, now }: { readonly filters: FindingFilters; readonly now: Date },
): Promise<FindingTotal> {
  const conditions = every(findingConditions(scope, filters, now))
  const [row] = await rowsOf<{ readonly count: number }>(
    database,
    findingsUpTo(scope, { filters, now }, EXACT),
  )
  const counted = row?.count ?? 0
  if (counted <= EXACT) return { count: counted, about: false }
  const [plan] = await rowsOf<{
    readonly 'QUERY PLAN': readonly { readonly Plan: { readonly 'Plan Rows': number } }[]
  }>(database, sql`explain (format json) select from finding f where ${conditions}`)
  const guess = plan?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0
  return { count: roundTo(Math.max(guess, counted)), about: true }
}

/** To three figures: more would look exact. */
const roundTo = (value: number): number => {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 2)
  return Math.round(value / unit) * unit
}
