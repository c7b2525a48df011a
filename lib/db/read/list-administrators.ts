import type { AdministratorRow } from '#lib/core/access/administrator-row.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

/** The administrators of an account; at most `limit`, those that are certain first. */
export async function listAdministrators(
  scope: ViewerScope,
  database: Queryable,
  { accountId, limit }: { readonly accountId: string; readonly limit: number },
): Promise<readonly AdministratorRow[]> {
  const rows = await rowsOf<{ readonly facts: AdministratorRow }>(
    database,
    sql`select facts from administrator
      where account_id = ${accountId} and ${visible(scope, sql`account_id`)}
      order by arn is null desc, (facts->>'certain')::boolean desc, key limit ${limit}`,
  )
  return rows.map(({ facts }) => facts)
}
