import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

/** By account, what changes with anything that readSurroundings reads of it; an account of which nothing is said has no entry. */
export async function readSurroundingsHashes(
  scope: ViewerScope,
  database: Queryable,
): Promise<ReadonlyMap<string, string>> {
  // Plan: one pass over the edges, the rights and the functions. A sum of hashes needs no order, so nothing is sorted.
  const rows = await rowsOf<{ readonly id: string; readonly hash: string }>(
    database,
    sql`
      with edge as (select to_account, from_account, kind, verdict, hashtextextended(concat_ws(' ', key, verdict, reason), 0) as hash
        from graph_edge where not twin and (verdict <> 'proven' or to_account <> from_account)),
      said as (
        select to_account as id, hash from edge where verdict in ('broken', 'unknown')
        union all select from_account, hash from edge where kind = 'destination' and verdict in ('broken', 'unknown')
        union all select from_account, hash from edge where kind = 'invoke' and to_account <> from_account and verdict <> 'broken'
        union all select account_id, hashtextextended(key || content_hash, 0) from change_right
        union all select f.account_id, hashtextextended(f.key || c::text, 0) from lambda_function f
          join code_family c on c.name = f.function_name where f.vanished_at is null)
      select id, sum(hash)::text as hash from said where id is not null and ${visible(scope, sql`id`)} group by 1`,
  )
  return new Map(rows.map(({ id, hash }) => [id, hash]))
}
