import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { coverageConditions } from './coverage-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, sql } from './sql.ts'
import type { HolderAsk } from './unit-of.ts'

/** How many live functions run on a runtime; `image` is container images. */
export interface RuntimeUse {
  readonly runtime: string
  readonly functions: number
  readonly accounts: number
}

// Plan: an index-only scan of (runtime, account_id, functions): at most forty rows an account.
export function tallyRuntimes(
  scope: ViewerScope,
  database: Queryable,
  ask: HolderAsk,
): Promise<readonly RuntimeUse[]> {
  return rowsOf<RuntimeUse>(
    database,
    sql`
      select c.runtime, sum(c.functions)::int as functions, count(*)::int as accounts
      from runtime_tally c where ${every(coverageConditions(scope, ask))} and c.functions > 0
      group by 1 order by 2 desc, 1`,
  )
}
