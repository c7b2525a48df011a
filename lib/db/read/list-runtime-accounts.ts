import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { coverageConditions } from './coverage-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, sql } from './sql.ts'
import type { HolderAsk } from './unit-of.ts'

export interface RuntimeAccount {
  readonly accountId: string
  readonly accountName: string | null
  readonly ouPath: string | null
  readonly functions: number
}

export interface RuntimeAccountsAsk extends HolderAsk {
  readonly runtime: string
  /** The last row of the page before: its functions and account. */
  readonly after: { readonly functions: number; readonly accountId: string } | null
  readonly size: number
}

/** The accounts that run functions on a runtime, most functions first. */
// Plan: the runtime's range of (runtime, account_id, functions), ordered in memory: at most one row an account.
export function listRuntimeAccounts(
  scope: ViewerScope,
  database: Queryable,
  { runtime, after, size, ...holder }: RuntimeAccountsAsk,
): Promise<readonly RuntimeAccount[]> {
  const conditions = [
    ...coverageConditions(scope, holder),
    sql`c.runtime = ${runtime}`,
    sql`c.functions > 0`,
    ...(after === null
      ? []
      : [
          sql`(c.functions < ${after.functions} or (c.functions = ${after.functions} and c.account_id > ${after.accountId}))`,
        ]),
  ]
  return rowsOf<RuntimeAccount>(
    database,
    sql`
      select c.account_id as "accountId", a.name as "accountName", a.ou_path as "ouPath", c.functions
      from runtime_tally c left join account a on a.id = c.account_id
      where ${every(conditions)} order by c.functions desc, c.account_id limit ${size}`,
  )
}
