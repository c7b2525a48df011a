import { database } from '#app/_data/database.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { FunctionFilters } from '#lib/core/model/function-filters.ts'
import { countFunctionFacets } from '#lib/db/read/count-function-facets.ts'
import { listAccountNames } from '#lib/db/read/list-account-names.ts'
import { listFacetValues } from '#lib/db/read/list-facet-values.ts'
import { functionFacets } from './function-facets.ts'
import { FunctionFilterBar } from './function-filter-bar.tsx'

interface Props {
  readonly query: string
  readonly filters: FunctionFilters
}

/** The filter bar with how many functions each value would leave. */
export async function CountedFilterBar({ query, filters }: Props) {
  const scope = await viewerScope()
  const [values, counts] = await Promise.all([
    listFacetValues(scope, database()),
    countFunctionFacets(scope, database(), filters),
  ])
  const accountNames = await listAccountNames(
    scope,
    database(),
    counts.facets.accounts.map(({ value }) => value),
  )
  return (
    <FunctionFilterBar
      query={query}
      facets={functionFacets({ ...values, counts, accountNames })}
      atLeast={counts.atLeast}
    />
  )
}
