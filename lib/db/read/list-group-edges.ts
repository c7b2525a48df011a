import type { AccessFilters } from '#lib/core/access/access-filters.ts'
import { crossingRanks } from '#lib/core/access/crossing-ranks.ts'
import type { GroupEdge } from '#lib/core/access/group-edge.ts'
import { HIDDEN } from '#lib/core/access/shown-edge.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { anyOf, hidden, unitAccounts, when } from './access-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, type Sql, sql, visible } from './sql.ts'

export interface GroupGraph {
  readonly edges: readonly GroupEdge[]
  /** Names of accounts and units among the ends. */
  readonly names: ReadonlyMap<string, string>
  readonly by: 'account' | 'unit'
  /** True when there are more edges than were asked for. */
  readonly cut: boolean
}

export interface GroupAsk {
  readonly filters: AccessFilters
  /** Null: by account, unless that is too much to look at. */
  readonly by: 'account' | 'unit' | null
  readonly limit: number
}

/** The organization's picture: all edges between accounts, or between units where there are more accounts than can be looked at. */
export async function listGroupEdges(
  scope: ViewerScope,
  database: Queryable,
  { filters, by, limit }: GroupAsk,
): Promise<GroupGraph> {
  if (by !== 'unit') {
    const found = await rowsOf<GroupEdge>(
      database,
      grouped(scope, filters, { by: 'account', limit }),
    )
    if (by === 'account' || found.length <= limit) {
      return named(scope, database, { found, by: 'account', limit })
    }
  }
  const found = await rowsOf<GroupEdge>(database, grouped(scope, filters, { by: 'unit', limit }))
  return named(scope, database, { found, by: 'unit', limit })
}

interface Grouping {
  readonly by: 'account' | 'unit'
  readonly limit: number
}

// Plan: one pass over account_edge, which has a row for each pair of accounts and kind.
function grouped(scope: ViewerScope, filters: AccessFilters, { by, limit }: Grouping): Sql {
  const asked = filters.verdicts
  const counted = (verdict: 'proven' | 'unknown' | 'conditional' | 'broken', column: Sql) =>
    asked.length > 0 && !asked.includes(verdict) ? sql`0` : sql`sum(${column})::int`
  const end = (column: Sql, account: Sql): Sql =>
    by === 'account'
      ? sql`case when ${hidden(scope, column)} then ${HIDDEN} else ${column} end`
      : sql`case when ${hidden(scope, column)} then ${HIDDEN} else coalesce('unit:' || ${account}, ${column}) end`
  return sql`
    select * from (
      select ${end(sql`c.from_group`, sql`a.parent_id`)} as "from", ${end(sql`c.to_group`, sql`b.parent_id`)} as "to",
        ${counted('proven', sql`c.proven`)} as proven, ${counted('unknown', sql`c.unknown`)} as unknown,
        ${counted('conditional', sql`c.conditional`)} as conditional, ${counted('broken', sql`c.broken`)} as broken,
        min(c.crossing_rank) as widest, min(c.worst_rank) as worst
      from account_edge c left join account a on a.id = c.from_group left join account b on b.id = c.to_group
      where ${every(conditions(scope, filters))} group by 1, 2
    ) g where proven + unknown + conditional + broken > 0
    order by widest, worst, proven + unknown + conditional + broken desc, "from", "to" limit ${limit + 1}`
}

const conditions = (scope: ViewerScope, filters: AccessFilters): readonly Sql[] => [
  eitherEnd((column) => visible(scope, column)),
  ...(filters.accounts.length === 0
    ? []
    : [shownEnd(scope, (column) => sql`${column} = any(${[...filters.accounts]}::text[])`)]),
  ...when(filters.ou, (ou) => shownEnd(scope, (column) => sql`${column} in (${unitAccounts(ou)})`)),
  ...anyOf(sql`c.kind`, filters.kinds),
  ...(filters.crossings.length === 0
    ? []
    : [sql`c.crossing_rank = any(${[...crossingRanks(filters.crossings)]}::smallint[])`]),
]

const eitherEnd = (condition: (column: Sql) => Sql): Sql =>
  sql`(${condition(sql`c.from_group`)} or ${condition(sql`c.to_group`)})`

/** That an end which the viewer is shown is like that: what is hidden must not be found by guessing at it. */
const shownEnd = (scope: ViewerScope, condition: (column: Sql) => Sql): Sql =>
  eitherEnd(
    (column) => sql`(${condition(column)} and not coalesce(${hidden(scope, column)}, false))`,
  )

async function named(
  scope: ViewerScope,
  database: Queryable,
  { found, by, limit }: Grouping & { readonly found: readonly GroupEdge[] },
): Promise<GroupGraph> {
  const edges = found.slice(0, limit)
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))]
  const rows = await rowsOf<{ readonly id: string; readonly name: string }>(
    database,
    sql`select id, name from account where id = any(${ids}::text[]) and ${visible(scope, sql`id`)}
      union all select 'unit:' || id, path from organizational_unit where 'unit:' || id = any(${ids}::text[])`,
  )
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return { edges, names, by, cut: found.length > limit }
}
