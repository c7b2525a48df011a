import { NO_FILTERS } from '#lib/core/model/function-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { functionConditions } from './function-conditions.ts'
import { hasTallies } from './has-tallies.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, sql } from './sql.ts'

/** How many live functions share these properties. Counts of anything the overview draws are sums of these. */
export interface FunctionGroup {
  readonly region: string
  readonly runtime: string | null
  readonly packageType: string | null
  readonly architecture: string | null
  readonly inVpc: boolean
  readonly functions: number
}

export interface OverviewAsk {
  readonly accounts: readonly string[]
  readonly ou: string | null
}

/**
 * The live functions of a scope, counted by what the overview draws: a few hundred rows whatever the size. Whole units
 * are as of the newest concluded run, chosen accounts as of now.
 */
export async function readOverview(
  scope: ViewerScope,
  database: Queryable,
  { accounts, ou }: OverviewAsk,
): Promise<readonly FunctionGroup[]> {
  if (await hasTallies(scope, database, { accounts, ou })) {
    return rowsOf<FunctionGroup>(
      database,
      sql`
        select region, nullif(runtime, '') as runtime, nullif(package_type, '') as "packageType",
          nullif(architecture, '') as architecture, in_vpc as "inVpc", functions
        from function_tally where unit_id = ${ou ?? ''}`,
    )
  }
  const conditions = functionConditions(scope, { ...NO_FILTERS, accounts, ou })
  return rowsOf<FunctionGroup>(
    database,
    sql`
      select f.region, f.runtime, f.package_type as "packageType", f.architectures[1] as architecture,
        cardinality(f.subnet_ids) > 0 as "inVpc", count(*)::int as functions
      from lambda_function f where ${every(conditions)} group by 1, 2, 3, 4, 5`,
  )
}
