/** A value that a facet offers. */
export interface FacetOption {
  readonly value: string
  readonly label: string
  /** How many rows it would leave, the other filters as they are; absent where that is not counted. */
  readonly count?: number
}
