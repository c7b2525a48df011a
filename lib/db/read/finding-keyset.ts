import type { FindingFilters } from '#lib/core/model/finding-filters.ts'
import type { FindingOrder } from '#lib/core/model/finding-order.ts'
import { every, type Sql, sql } from './sql.ts'

const RANKS = [0, 1, 2, 3, 4] as const
/** More ranges of an index than this are not merged: then the order's own index is walked. */
const MOST_STREAMS = 100

/** Whether rows are read by falling number: newest first, unless turned round. */
const fallsBy = ({ sort, backwards }: FindingOrder): boolean => (sort === 'oldest') === backwards

export function orderBy(order: FindingOrder): Sql {
  const way = fallsBy(order) ? sql`desc` : sql`asc`
  if (order.sort !== 'severity') return sql`order by f.id ${way}`
  return order.backwards
    ? sql`order by f.severity_rank desc, f.id ${way}`
    : sql`order by f.severity_rank asc, f.id ${way}`
}

/** The filters that an index begins with. */
export type Leads = Pick<FindingFilters, 'accounts' | 'rules' | 'areas'>

/**
 * The stretches of the order beyond the cursor, each one range of an index that begins with what is asked for: a rule, an
 * account or an area, else the severity. Merged they are the page.
 */
export function stretches(order: FindingOrder, filters: Leads): readonly Sql[] {
  const ranks =
    order.sort === 'severity'
      ? ranksBeyond(order)
      : RANKS.map((rank) => ({ rank, isCursors: true }))
  const one = (within: Sql) =>
    ranks.map(({ rank, isCursors }) =>
      every([within, sql`f.severity_rank = ${rank}`, ...(isCursors ? idBeyond(order) : [])]),
    )
  const merged = leads(filters).flatMap(one)
  if (merged.length > 0 && merged.length <= MOST_STREAMS) return merged
  if (order.sort === 'severity') return one(sql`true`)
  return [every(idBeyond(order))]
}

const leads = ({ accounts, rules, areas }: Leads): readonly Sql[] => {
  if (accounts.length > 0) return accounts.map((id) => sql`f.account_id = ${id}`)
  if (rules.length > 0) return rules.map((id) => sql`f.rule_id = ${id}`)
  return areas.map((area) => sql`f.area = ${area}`)
}

function ranksBeyond({ from, backwards }: FindingOrder) {
  const at = from === null ? null : Number(from.value)
  return RANKS.filter((rank) => at === null || (backwards ? rank <= at : rank >= at)).map(
    (rank) => ({ rank, isCursors: rank === at }),
  )
}

const idBeyond = (order: FindingOrder): readonly Sql[] => {
  if (order.from === null) return []
  const id = order.from.key
  return [fallsBy(order) ? sql`f.id < ${id}::bigint` : sql`f.id > ${id}::bigint`]
}
