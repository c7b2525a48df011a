import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { coverageConditions } from './coverage-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, sql } from './sql.ts'
import type { HolderAsk } from './unit-of.ts'

export interface RuntimeUnit {
  /** Null where the account's unit is not known. */
  readonly ouId: string | null
  readonly ouPath: string | null
  readonly functions: number
  readonly accounts: number
}

/** The units whose own accounts run functions on one of the runtimes, most functions first. */
export function tallyRuntimeUnits(
  scope: ViewerScope,
  database: Queryable,
  { runtimes, ...holder }: HolderAsk & { readonly runtimes: readonly string[] },
): Promise<readonly RuntimeUnit[]> {
  return rowsOf<RuntimeUnit>(
    database,
    sql`
      select a.parent_id as "ouId", a.ou_path as "ouPath", sum(c.functions)::int as functions,
        count(distinct c.account_id)::int as accounts
      from runtime_tally c left join account a on a.id = c.account_id
      where ${every(coverageConditions(scope, holder))} and c.runtime = any(${[...runtimes]}::text[])
        and c.functions > 0
      group by 1, 2 order by 3 desc, 2 limit 200`,
  )
}
