import { CROSSINGS } from '#lib/core/graph/crossing.ts'

/** Where the named crossings stand among all, widest first: edges are stored with that number. */
export const crossingRanks = (names: readonly string[]): readonly number[] =>
  CROSSINGS.flatMap((crossing, rank) => (names.includes(crossing) ? [rank] : []))
