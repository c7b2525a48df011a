import { database } from '#app/_data/database.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { FindingFilters } from '#lib/core/model/finding-filters.ts'
import { countFindingFacets } from '#lib/db/read/count-finding-facets.ts'
import { listAccountNames } from '#lib/db/read/list-account-names.ts'
import { listFacetValues } from '#lib/db/read/list-facet-values.ts'
import { findingFacets } from './finding-facets.ts'
import { FindingFilterBar } from './finding-filter-bar.tsx'

interface Props {
  readonly query: string
  readonly filters: FindingFilters
}

/** The filter bar with how many findings each value would leave. */
export async function CountedFilterBar({ query, filters }: Props) {
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
  return (
    <FindingFilterBar
      query={query}
      facets={findingFacets({ regions, counts, accountNames })}
      atLeast={counts.atLeast}
    />
  )
}
