import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

/** The Regions of each account that runs collect, by account id, in order. */
export async function readCollectedRegions(
  scope: ViewerScope,
  database: Queryable,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await rowsOf<{ readonly id: string; readonly regions: readonly string[] }>(
    database,
    sql`select account_id as id, array_agg(region order by region) as regions from account_region
      where collected and vanished_at is null and ${visible(scope, sql`account_id`)} group by 1`,
  )
  return new Map(rows.map(({ id, regions }) => [id, regions]))
}
