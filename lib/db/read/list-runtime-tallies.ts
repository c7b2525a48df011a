import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { coverageConditions } from './coverage-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, sql } from './sql.ts'
import type { HolderAsk } from './unit-of.ts'

export interface RuntimeTally {
  /** Verbatim; `image` for container images, `none` where AWS names none. */
  readonly runtime: string
  readonly functions: number
  readonly accounts: number
}

export interface RuntimeTalliesAsk extends HolderAsk {
  /** Null for all. */
  readonly runtimes: readonly string[] | null
}

/** How many live functions of a scope run on what: with lib/core/runtimes, the calendar. */
export function listRuntimeTallies(
  scope: ViewerScope,
  database: Queryable,
  ask: RuntimeTalliesAsk,
): Promise<readonly RuntimeTally[]> {
  // Plan: an index-only range for each runtime, a row an account.
  return rowsOf<RuntimeTally>(
    database,
    sql`select c.runtime, sum(c.functions)::int as functions, count(*)::int as accounts from runtime_tally c
      where ${every(coverageConditions(scope, ask))}
        and ${ask.runtimes === null ? sql`true` : sql`c.runtime = any(${[...ask.runtimes]}::text[])`}
      group by 1 order by 1`,
  )
}

export interface AccountRuntimes {
  readonly accountId: string
  readonly accountName: string | null
  readonly ouPath: string | null
  readonly runtime: string
  readonly functions: number
}

/** The same by account, most functions first. */
export function listAccountRuntimes(
  scope: ViewerScope,
  database: Queryable,
  ask: RuntimeTalliesAsk & { readonly size: number },
): Promise<readonly AccountRuntimes[]> {
  return rowsOf<AccountRuntimes>(
    database,
    sql`select c.account_id as "accountId", a.name as "accountName", a.ou_path as "ouPath", c.runtime, c.functions
      from runtime_tally c left join account a on a.id = c.account_id
      where ${every(coverageConditions(scope, ask))}
        and ${ask.runtimes === null ? sql`true` : sql`c.runtime = any(${[...ask.runtimes]}::text[])`}
      order by c.functions desc, c.account_id, c.runtime limit ${ask.size}`,
  )
}
