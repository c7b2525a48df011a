import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Sql, sql, visible } from './sql.ts'

export interface CoverageAsk {
  readonly accounts: readonly string[]
  readonly ou: string | null
}

/** The conditions on a ledger table `c` that a viewer's scope and what is asked make. */
export function coverageConditions(
  scope: ViewerScope,
  { accounts, ou }: CoverageAsk,
): readonly Sql[] {
  return [
    visible(scope, sql`c.account_id`),
    ...(accounts.length === 0 ? [] : [sql`c.account_id = any(${[...accounts]}::text[])`]),
    ...(ou === null
      ? []
      : [
          sql`c.account_id in (select a.id from account a join organizational_unit u
            on a.ou_id_path like u.id_path || '%' where u.id = ${ou})`,
        ]),
  ]
}
