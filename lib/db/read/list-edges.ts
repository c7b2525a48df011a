import type { AccessFilters } from '#lib/core/access/access-filters.ts'
import { type ShownEdge, type StoredEdge, shownEdge } from '#lib/core/access/shown-edge.ts'
import { canSee } from '#lib/core/model/can-see.ts'
import type { KeysetOrder } from '#lib/core/model/keyset-order.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { edgeConditions } from './access-conditions.ts'
import { EDGE_SOURCE } from './edge-source.ts'
import { type KeysetPage, keysetPage } from './keyset-page.ts'
import type { Queryable } from './queryable.ts'
import { sql } from './sql.ts'

/** One page of edges: what crosses the widest boundary first, then the worst verdict. */
export async function listEdges(
  scope: ViewerScope,
  database: Queryable,
  { filters, order }: { readonly filters: AccessFilters; readonly order: KeysetOrder },
): Promise<KeysetPage<ShownEdge>> {
  const page = await keysetPage<StoredEdge>(scope, database, {
    table: EDGE_SOURCE,
    conditions: edgeConditions(scope, filters),
    value: sql`c.rank`,
    order,
  })
  const sees = canSee(scope)
  return { ...page, rows: page.rows.map(({ accountName: _, ...edge }) => shownEdge(edge, sees)) }
}
