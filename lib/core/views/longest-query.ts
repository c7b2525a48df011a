/** An address with a longer query than this is kept as a view, and named by its id. */
export const LONGEST_QUERY = 2_000
