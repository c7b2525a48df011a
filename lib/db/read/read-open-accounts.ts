import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

/** Accounts with functions that let in whole organizations or everybody, or of which functions or policies were not all read. */
export async function readOpenAccounts(
  scope: ViewerScope,
  database: Queryable,
): Promise<ReadonlySet<string>> {
  // Plan: one pass over the edges; read once a run.
  const rows = await rowsOf<{ readonly id: string }>(
    database,
    sql`select distinct to_account as id from graph_edge where kind = 'invoke' and verdict <> 'broken' and to_account is not null
      and (from_kind in ('everyone', 'organization') or reason in ('functions-unread', 'policy-unread'))
      and ${visible(scope, sql`to_account`)}`,
  )
  return new Set(rows.map(({ id }) => id))
}
