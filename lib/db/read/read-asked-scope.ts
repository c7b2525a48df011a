import { isAccountId } from '#lib/core/model/account-id.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { accountConditions } from './list-accounts.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, sql } from './sql.ts'
import type { HolderAsk } from './unit-of.ts'

/** The accounts of a unit or a list that a viewer may see, as a scope: never more than the viewer's own. */
export async function readAskedScope(
  scope: ViewerScope,
  database: Queryable,
  ask: HolderAsk,
): Promise<ViewerScope> {
  const rows = await rowsOf<{ readonly id: string }>(
    database,
    sql`select a.id from account a
      where ${every(accountConditions(scope, { ...ask, q: null, after: null }))} order by a.id`,
  )
  return { kind: 'accounts', accountIds: rows.map(({ id }) => id).filter(isAccountId) }
}
