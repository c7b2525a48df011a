import type { FindingFilters } from '#lib/core/model/finding-filters.ts'
import type { FindingOrder } from '#lib/core/model/finding-order.ts'
import { severityRanks } from '#lib/core/model/severity-ranks.ts'
import { every, type Sql, sql } from './sql.ts'

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
export type Leads = Pick<FindingFilters, 'accounts' | 'rules' | 'areas' | 'severities'>

/**
 * The stretches of the order beyond the cursor, each one range of an index that begins with what is asked for: a rule or
 * an area, else the severity. Merged they are the page.
 */
export function stretches(order: FindingOrder, filters: Leads): readonly Sql[] {
  const ranked = rankedStretches(order, filters)
  const merged = leads(filters).flatMap((lead) => ranked.map((stretch) => every([lead, stretch])))
  if (merged.length > 0 && merged.length <= MOST_STREAMS) return merged
  return order.sort === 'severity' || filters.severities.length > 0
    ? ranked
    : [every(idBeyond(order))]
}

/** The stretches of the order beyond the cursor within any lead: one for each severity that is asked for. */
export function rankedStretches(
  order: FindingOrder,
  { severities }: Pick<Leads, 'severities'>,
): readonly Sql[] {
  const asked = severityRanks(severities)
  const ranks =
    order.sort === 'severity'
      ? ranksBeyond(order, asked)
      : asked.map((rank) => ({ rank, isCursors: true }))
  const found = ranks.map(({ rank, isCursors }) =>
    every([sql`f.severity_rank = ${rank}`, ...(isCursors ? idBeyond(order) : [])]),
  )
  return found.length === 0 ? [sql`false`] : found
}

const leads = ({ rules, areas }: Leads): readonly Sql[] => {
  if (rules.length > 0) return rules.map((id) => sql`f.rule_id = ${id}`)
  return areas.map((area) => sql`f.area = ${area}`)
}

function ranksBeyond({ from, backwards }: FindingOrder, asked: readonly number[]) {
  const at = from === null ? null : Number(from.value)
  return asked
    .filter((rank) => at === null || (backwards ? rank <= at : rank >= at))
    .map((rank) => ({ rank, isCursors: rank === at }))
}

const idBeyond = (order: FindingOrder): readonly Sql[] => {
  if (order.from === null) return []
  const id = order.from.key
  return [fallsBy(order) ? sql`f.id < ${id}::bigint` : sql`f.id > ${id}::bigint`]
}
