import type { FilterFacet } from '#app/_ui/filters/filter-bar.tsx'
import { withCounts } from '#app/_ui/filters/with-counts.ts'
import type { FacetCounts } from '#lib/core/model/facet-count.ts'
import { LIST_FILTERS, type ListFilter } from '#lib/core/model/function-filters.ts'

interface Known {
  readonly regions: readonly string[]
  readonly runtimes: readonly string[]
  /** Null where they are still being counted. */
  readonly counts: FacetCounts<ListFilter> | null
  readonly accountNames: ReadonlyMap<string, string>
}

const PACKAGES = [
  { value: 'Zip', label: 'Zip archive' },
  { value: 'Image', label: 'Container image' },
]

const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

/** What functions can be narrowed by, several values each. */
export function functionFacets(known: Known): readonly FilterFacet[] {
  const { regions, runtimes, counts, accountNames } = known
  const accounts = (counts?.facets.accounts ?? []).map(({ value }) => ({
    value,
    label: accountNames.has(value) ? `${accountNames.get(value)} ${value}` : value,
  }))
  const facets = [
    ['runtimes', 'Runtime', same(runtimes)],
    ['accounts', 'Account', accounts],
    ['regions', 'Region', same(regions)],
    ['packageTypes', 'Package', PACKAGES],
    ['architectures', 'Architecture', same(['arm64', 'x86_64'])],
  ] as const
  return facets.map(([field, title, options]) => ({
    name: LIST_FILTERS[field],
    title,
    options: counts === null ? options : withCounts(options, counts.facets[field]),
  }))
}
