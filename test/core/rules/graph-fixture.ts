import { type Observed, seen } from '#lib/core/model/observed.ts'
import type { GraphFacts } from '#lib/core/rules/function-subject.ts'

/** What the graph says of a function at which nothing is amiss, with what a case changes. */
export const graphOf = (patch: Partial<GraphFacts>): Observed<GraphFacts> =>
  seen({
    invokesElsewhere: seen([]),
    openElsewhere: false,
    brokenEdges: seen([]),
    changers: seen([]),
    ...patch,
  })
