import type { AccessFilters } from '#lib/core/access/access-filters.ts'
import { edgeRanks } from '#lib/core/access/edge-ranks.ts'
import { type ShownEdge, type StoredEdge, shownEdge } from '#lib/core/access/shown-edge.ts'
import { canSee } from '#lib/core/model/can-see.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { edgeConditions } from './access-conditions.ts'
import { EDGE_SOURCE } from './edge-source.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, raw, sql, visible } from './sql.ts'

export interface WaysOut {
  readonly edges: readonly ShownEdge[]
  readonly roleOf: ReadonlyMap<string, string>
  /** True when there are more than were asked for. */
  readonly cut: boolean
}

const OUTWARD = [
  ...edgeRanks({ verdicts: ['proven', 'unknown', 'conditional'], crossings: ['organization'] }),
]

/** Edges that leave the organization and are not proven shut, and the functions whose code can take them. */
export async function listWaysOut(
  scope: ViewerScope,
  database: Queryable,
  { filters, limit }: { readonly filters: AccessFilters; readonly limit: number },
): Promise<WaysOut> {
  const rows = await rowsOf<{ readonly facts: StoredEdge }>(
    database,
    sql`select c.facts from ${raw(EDGE_SOURCE)} c where ${every(edgeConditions(scope, filters))}
      and c.rank = any(${OUTWARD}::smallint[]) and c.crossing = 'organization' and c.verdict <> 'broken' and c.kind in ('outside', 'invoke', 'destination')
      and ${visible(scope, sql`c.from_account`)} and exists (select from account o where o.id = c.from_account)
      order by c.from_node, c.key limit ${limit + 1}`,
  )
  const sees = canSee(scope)
  const edges = rows.slice(0, limit).map(({ facts }) => shownEdge(facts, sees))
  const roles = [...new Set(edges.map(({ from }) => from))]
  const runs = await rowsOf<{ readonly key: string; readonly role: string }>(
    database,
    sql`select key, role_arn as role from lambda_function where role_arn = any(${roles}::text[])
      and vanished_at is null and ${visible(scope, sql`account_id`)} order by key`,
  )
  return {
    edges,
    roleOf: new Map(runs.map(({ key, role }) => [key, role])),
    cut: rows.length > limit,
  }
}
