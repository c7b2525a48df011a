import { database } from '#app/_data/database.ts'
import type { ComingFacets } from '#app/_ui/filters/use-coming-facets.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { FunctionFilters } from '#lib/core/model/function-filters.ts'
import { countFunctionFacets } from '#lib/db/read/count-function-facets.ts'
import { listAccountNames } from '#lib/db/read/list-account-names.ts'
import { listFacetValues } from '#lib/db/read/list-facet-values.ts'
import { functionFacets } from './function-facets.ts'

/** The facets of functions with how many each value would leave. */
export async function countedFunctionFacets(filters: FunctionFilters): Promise<ComingFacets> {
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
  return { facets: functionFacets({ ...values, counts, accountNames }), atLeast: counts.atLeast }
}
