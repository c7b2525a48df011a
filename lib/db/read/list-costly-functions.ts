import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { Area } from '#lib/core/rules/rule.ts'
import { coverageConditions } from './coverage-conditions.ts'
import { narrowUnit } from './narrow-unit.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, sql } from './sql.ts'
import type { HolderAsk } from './unit-of.ts'

/** What a function costs an area: 100 × weight / the scope's known weight is in points of its score. */
export interface CostlyFunction {
  readonly accountId: string
  readonly accountName: string | null
  readonly region: string
  /** Unqualified ARN. */
  readonly resource: string
  readonly functionName: string
  /** Σ weight of its open findings. */
  readonly weight: number
  readonly fails: number
  /** The weight of the heaviest of them: what fixing one gives back at most. */
  readonly heaviest: number
}

export interface CostlyAsk extends HolderAsk {
  readonly area: Area
  /** At most the 20 that are kept of each account. */
  readonly size: number
}

/** The functions that cost an area of a scope most, dearest first. */
export async function listCostlyFunctions(
  scope: ViewerScope,
  database: Queryable,
  ask: CostlyAsk,
): Promise<readonly CostlyFunction[]> {
  const { accounts, ou } = await narrowUnit(scope, database, ask)
  const within = every(coverageConditions(scope, { accounts, ou }))
  // Plan: of a few accounts the primary key; else the index over (area, weight) in order, until enough of the scope are found.
  return rowsOf<CostlyFunction>(
    database,
    sql`select c.account_id as "accountId", a.name as "accountName", c.region, c.resource,
        c.function_name as "functionName", c.weight, c.fails, c.heaviest
      from costly_function c left join account a on a.id = c.account_id
      where c.area = ${ask.area} and ${accounts.length > 0 ? within : sql`(${within}) is true`}
      order by c.weight desc, c.resource limit ${Math.min(ask.size, 20)}`,
  )
}
