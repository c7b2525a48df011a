import type { FacetCounts } from '#lib/core/model/facet-count.ts'
import {
  type FunctionFilters,
  LIST_FILTERS,
  type ListFilter,
} from '#lib/core/model/function-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type AnsweredFacet, facetCounts, facetStatement } from './facet-statement.ts'
import { functionConditions } from './function-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, type Sql, sql } from './sql.ts'

const NAMES = Object.keys(LIST_FILTERS) as readonly ListFilter[]

/** A function has one architecture, though AWS tells a list. */
const VALUES: Readonly<Record<ListFilter, Sql>> = {
  accounts: sql`account_id`,
  regions: sql`region`,
  runtimes: sql`runtime`,
  packageTypes: sql`package_type`,
  architectures: sql`architecture`,
}

/** For each facet how many functions each value would leave, within the viewer's accounts and under the other filters. */
export async function countFunctionFacets(
  scope: ViewerScope,
  database: Queryable,
  filters: FunctionFilters,
): Promise<FacetCounts<ListFilter>> {
  const wide = {
    ...filters,
    accounts: [],
    regions: [],
    runtimes: [],
    packageTypes: [],
    architectures: [],
  }
  const rows = sql`select account_id, region, runtime, package_type, architectures[1] as architecture
    from lambda_function f where ${every(functionConditions(scope, wide))}`
  const facets = Object.fromEntries(
    NAMES.map((name) => [name, { value: VALUES[name], chosen: chosen(name, filters[name]) }]),
  )
  return facetCounts(NAMES, await rowsOf<AnsweredFacet>(database, facetStatement(rows, facets)))
}

const chosen = (name: ListFilter, values: readonly string[]): readonly Sql[] =>
  values.length === 0 ? [] : [sql`${VALUES[name]} = any(${[...values]}::text[])`]
