import type { Unseen } from '#lib/core/model/observed.ts'

/** A count that may only be a floor: what could not be listed is never taken for zero. */
export type Counted =
  | { readonly known: true; readonly value: number }
  | { readonly known: false; readonly atLeast: number; readonly why: Unseen }

export const counted = (seen: number, missing: Unseen | null): Counted =>
  missing === null ? { known: true, value: seen } : { known: false, atLeast: seen, why: missing }

/** The least that the count can be. */
export const floorOf = (count: Counted): number => (count.known ? count.value : count.atLeast)
