import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql } from './sql.ts'
import type { HolderAsk } from './unit-of.ts'

/** So many accounts are each looked up in an index; the rows of more are come upon by walking an order. */
export const FEW_ACCOUNTS = 60

/** A small unit is its accounts, and a viewer of few sees those: both have an index to be walked by. */
export async function narrowUnit<Filters extends HolderAsk>(
  scope: ViewerScope,
  database: Queryable,
  filters: Filters,
): Promise<Filters> {
  if (filters.accounts.length > 0) return filters
  if (filters.ou !== null) {
    const accounts = await rowsOf<{ readonly id: string }>(
      database,
      sql`select a.id from account a join organizational_unit u on starts_with(a.ou_id_path, u.id_path)
        where u.id = ${filters.ou} limit ${FEW_ACCOUNTS + 1}`,
    )
    if (accounts.length === 0 || accounts.length > FEW_ACCOUNTS) return filters
    return { ...filters, ou: null, accounts: accounts.map(({ id }) => id).sort() }
  }
  if (scope.kind === 'everything' || scope.accountIds.length > FEW_ACCOUNTS) return filters
  return { ...filters, accounts: scope.accountIds }
}
