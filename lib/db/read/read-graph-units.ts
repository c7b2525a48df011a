import type { UnitLeads } from '#lib/core/graph/edge-unit.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface StoredUnit {
  readonly key: string
  readonly fingerprint: string
  readonly leads: UnitLeads | null
}

/** What the stored graph was found from. */
export async function readGraphUnits(
  scope: ViewerScope,
  database: Queryable,
): Promise<ReadonlyMap<string, StoredUnit>> {
  const rows = await rowsOf<StoredUnit>(
    database,
    sql`select key, fingerprint, leads from graph_unit where ${visible(scope, sql`account_id`)}`,
  )
  return new Map(rows.map((row) => [row.key, row]))
}
