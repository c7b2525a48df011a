/** How many rows a value of a facet would leave, with all other filters as they are. */
export interface FacetCount {
  readonly value: string
  readonly count: number
}

/** Counts by facet. `atLeast`: there were more rows than are looked at, so that each count is a lower bound. */
export interface FacetCounts<Facet extends string> {
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>
  readonly atLeast: boolean
}
