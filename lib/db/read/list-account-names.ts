import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

/** The names of those accounts that the viewer may see. */
export async function listAccountNames(
  scope: ViewerScope,
  database: Queryable,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf<{ readonly id: string; readonly name: string }>(
    database,
    sql`select id, name from account where id = any(${[...accountIds]}::text[]) and ${visible(scope, sql`id`)}`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
