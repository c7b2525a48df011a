import { cache } from 'react'
import { database } from '#app/_data/database.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { URGENCIES } from '#lib/core/capacity/urgency.ts'
import { listFacetValues } from '#lib/db/read/list-facet-values.ts'
import type { CapacityFacet } from './capacity-filter-bar.tsx'
import { URGENCY_LOOKS } from './urgency-badge.tsx'

/** The Regions that can be asked for. */
export const regionFacet = cache(async (): Promise<CapacityFacet> => {
  const { regions } = await listFacetValues(await viewerScope(), database())
  return {
    name: 'region',
    title: 'Region',
    options: regions.map((value) => ({ value, label: value })),
  }
})

export const URGENCY_FACET: CapacityFacet = {
  name: 'urgency',
  title: 'State',
  options: URGENCIES.map((value) => ({ value, label: URGENCY_LOOKS[value].word })),
}

/** A facet of words, each by its value. */
export const facetOf = (
  name: string,
  title: string,
  words: Readonly<Record<string, string>>,
): CapacityFacet => ({
  name,
  title,
  options: Object.entries(words).map(([value, label]) => ({ value, label })),
})
