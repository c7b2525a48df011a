/** The row beside which a page of a list begins: the number that the list is sorted by, and its key. */
export interface KeysetCursor {
  readonly value: number
  readonly key: string
}

/** Which page of a list is meant. */
export interface KeysetOrder {
  readonly size: number
  /** The page after this row, or, when `backwards`, the page before it; null is the first page. */
  readonly from: KeysetCursor | null
  readonly backwards: boolean
}
