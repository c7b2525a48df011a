import type { FacetCounts } from '#lib/core/model/facet-count.ts'
import {
  FINDING_LISTS,
  type FindingFilters,
  NO_EXCLUSIONS,
} from '#lib/core/model/finding-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { findingConditions } from './finding-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, join, type Sql, sql } from './sql.ts'

export type FindingFacetName = keyof typeof FINDING_LISTS

/** Findings that are looked at: past it counts are lower bounds. */
export const MOST_FACET_ROWS = 50_000
const MOST_VALUES = 200

const COLUMNS: Readonly<Record<FindingFacetName, Sql>> = {
  accounts: sql`account_id`,
  areas: sql`area`,
  severities: sql`severity`,
  rules: sql`rule_id`,
  regions: sql`region`,
  triage: sql`triage`,
}
const NAMES = Object.keys(FINDING_LISTS) as readonly FindingFacetName[]

/** For each facet how many findings each value would leave, within the viewer's accounts and under the other filters. */
export async function countFindingFacets(
  scope: ViewerScope,
  database: Queryable,
  { filters, now }: { readonly filters: FindingFilters; readonly now: Date },
): Promise<FacetCounts<FindingFacetName>> {
  const wide = {
    ...filters,
    accounts: [],
    areas: [],
    severities: [],
    rules: [],
    regions: [],
    triage: [],
    not: NO_EXCLUSIONS,
  }
  // Plan: what matches without the facets is read once, up to the cap; each facet is one pass over that.
  const rows = await rowsOf<{
    readonly facet: FindingFacetName | null
    readonly value: string
    readonly count: number
  }>(
    database,
    sql`with m as materialized (
        select ${join(Object.values(COLUMNS), ', ')} from finding f
        where ${every(findingConditions(scope, wide, now))} limit ${MOST_FACET_ROWS + 1}
      )
      ${join(
        NAMES.map((name) => counted(name, filters)),
        ' union all ',
      )}
      union all select null, '', count(*)::int from m`,
  )
  const of = (name: FindingFacetName) =>
    rows.filter(({ facet }) => facet === name).map(({ value, count }) => ({ value, count }))
  return {
    atLeast: rows.some(({ facet, count }) => facet === null && count > MOST_FACET_ROWS),
    facets: {
      accounts: of('accounts'),
      areas: of('areas'),
      severities: of('severities'),
      rules: of('rules'),
      regions: of('regions'),
      triage: of('triage'),
    },
  }
}

const counted = (name: FindingFacetName, filters: FindingFilters): Sql => {
  const others = NAMES.filter((other) => other !== name).flatMap((other) => chosen(other, filters))
  return sql`(select ${name}::text as facet, ${COLUMNS[name]} as value, count(*)::int as count from m
    where ${every(others)} group by 2 order by 3 desc, 2 limit ${MOST_VALUES})`
}

const chosen = (name: FindingFacetName, filters: FindingFilters): readonly Sql[] => {
  const [some, none] = [filters[name], filters.not[name]]
  return [
    ...(some.length === 0 ? [] : [sql`${COLUMNS[name]} = any(${[...some]}::text[])`]),
    ...(none.length === 0 ? [] : [sql`${COLUMNS[name]} <> all(${[...none]}::text[])`]),
  ]
}
