/** Calls that moto 5.2.3 does not have; the ledger must name exactly these. */
export const MISSING_CALLS: readonly string[] = []

/** Calls that moto 5.2.3 answers in a shape that is not AWS's. */
export const UNREADABLE_ANSWERS: readonly string[] = []
