import type { FacetCounts } from '#lib/core/model/facet-count.ts'
import {
  FINDING_LISTS,
  type FindingFilters,
  NO_EXCLUSIONS,
} from '#lib/core/model/finding-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type AnsweredFacet, facetCounts, facetStatement } from './facet-statement.ts'
import { findingConditions } from './finding-conditions.ts'
import { findingsByAccount } from './findings-by-account.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { join, type Sql, sql } from './sql.ts'

export type FindingFacetName = keyof typeof FINDING_LISTS

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
  const found = findingsByAccount(scope, wide, findingConditions(scope, wide, now))
  const rows = sql`select ${join(Object.values(COLUMNS), ', ')} from ${found} f`
  const facets = Object.fromEntries(
    NAMES.map((name) => [name, { value: COLUMNS[name], chosen: chosen(name, filters) }]),
  )
  return facetCounts(NAMES, await rowsOf<AnsweredFacet>(database, facetStatement(rows, facets)))
}

const chosen = (name: FindingFacetName, filters: FindingFilters): readonly Sql[] => {
  const [some, none] = [filters[name], filters.not[name]]
  return [
    ...(some.length === 0 ? [] : [sql`${COLUMNS[name]} = any(${[...some]}::text[])`]),
    ...(none.length === 0 ? [] : [sql`${COLUMNS[name]} <> all(${[...none]}::text[])`]),
  ]
}
