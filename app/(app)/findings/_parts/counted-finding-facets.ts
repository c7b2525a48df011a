import { database } from '#app/_data/database.ts'
import type { ComingFacets } from '#app/_ui/filters/use-coming-facets.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { FindingFilters } from '#lib/core/model/finding-filters.ts'
import { countFindingFacets } from '#lib/db/read/count-finding-facets.ts'
import { listAccountNames } from '#lib/db/read/list-account-names.ts'
import { listFacetValues } from '#lib/db/read/list-facet-values.ts'
import { findingFacets } from './finding-facets.ts'

/** The facets of findings with how many each value would leave. */
export async function countedFindingFacets(filters: FindingFilters): Promise<ComingFacets> {
  const scope = await viewerScope()
  const [{ regions }, counts] = await Promise.all([
    listFacetValues(scope, database()),
    countFindingFacets(scope, database(), { filters, now: new Date() }),
  ])
  const accountNames = await listAccountNames(
    scope,
    database(),
    counts.facets.accounts.map(({ value }) => value),
  )
  return { facets: findingFacets({ regions, counts, accountNames }), atLeast: counts.atLeast }
}
