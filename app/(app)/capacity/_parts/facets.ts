import { cache } from 'react'
import { database } from '#app/_data/database.ts'
import type { FilterFacet } from '#app/_ui/filters/filter-bar.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { URGENCIES } from '#lib/core/capacity/urgency.ts'
import { listFacetValues } from '#lib/db/read/list-facet-values.ts'
import { URGENCY_LOOKS } from './urgency-badge.tsx'

/** The Regions that can be asked for. */
export const regionFacet = cache(async (): Promise<FilterFacet> => {
  const { regions } = await listFacetValues(await viewerScope(), database())
  return { ...REGION_FACET, options: regions.map((value) => ({ value, label: value })) }
})

/** As long as they are being read. */
export const REGION_FACET: FilterFacet = { name: 'region', title: 'Region', options: [] }

export const URGENCY_FACET: FilterFacet = {
  name: 'urgency',
  title: 'State',
  options: URGENCIES.map((value) => ({ value, label: URGENCY_LOOKS[value].word })),
}

/** A facet of words, each by its value. */
export const facetOf = (
  name: string,
  title: string,
  words: Readonly<Record<string, string>>,
): FilterFacet => ({
  name,
  title,
  options: Object.entries(words).map(([value, label]) => ({ value, label })),
})
