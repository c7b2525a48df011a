import type { FacetCount, FacetCounts } from '#lib/core/model/facet-count.ts'
import { every, join, type Sql, sql } from './sql.ts'

/** Rows that are looked at: past it counts are lower bounds. */
export const MOST_FACET_ROWS = 10_000
const MOST_VALUES = 200

export interface CountedFacet {
  /** A row's value of it; rows without one are not counted. */
  readonly value: Sql
  /** That a row has one of the values that are asked of it; none where nothing is. */
  readonly chosen: readonly Sql[]
}

export interface AnsweredFacet {
  /** Null for how many rows there are in all. */
  readonly facet: string | null
  readonly value: string
  readonly count: number
}

/**
 * For each facet how many rows each value would leave, under what is chosen of the others. `rows` is a select without any of
 * the facets, read once, up to the cap; each facet is one pass over that.
 */
export function facetStatement(rows: Sql, facets: Readonly<Record<string, CountedFacet>>): Sql {
  const counted = Object.entries(facets).map(([name, { value }]) => {
    const others = Object.entries(facets).flatMap(([other, { chosen }]) =>
      other === name ? [] : chosen,
    )
    return sql`(select ${name}::text as facet, ${value} as value, count(*)::int as count from m
      where ${value} is not null and ${every(others)} group by 2 order by 3 desc, 2 limit ${MOST_VALUES})`
  })
  return sql`with m as materialized (${rows} limit ${MOST_FACET_ROWS + 1})
    ${join(counted, ' union all ')} union all select null, '', count(*)::int from m`
}

/** What that statement answered, facet by facet. */
export function facetCounts<Name extends string>(
  names: readonly Name[],
  answered: readonly AnsweredFacet[],
): FacetCounts<Name> {
  const of = (name: Name): readonly FacetCount[] =>
    answered.filter(({ facet }) => facet === name).map(({ value, count }) => ({ value, count }))
  const facets = Object.fromEntries(names.map((name) => [name, of(name)])) as Record<
    Name,
    readonly FacetCount[]
  >
  const all = answered.find(({ facet }) => facet === null)?.count ?? 0
  return { facets, atLeast: all > MOST_FACET_ROWS }
}
