import { CROSSINGS } from '#lib/core/graph/crossing.ts'
import { EDGE_VERDICTS } from '#lib/core/graph/graph-edge.ts'

/** The ranks of the edges that have one of the verdicts and cross one of the boundaries; an empty list asks for all. */
export function edgeRanks({
  verdicts,
  crossings,
}: {
  readonly verdicts: readonly string[]
  readonly crossings: readonly string[]
}): readonly number[] {
  const asked = (values: readonly string[], one: string) =>
    values.length === 0 || values.includes(one)
  return CROSSINGS.flatMap((crossing, crossingRank) =>
    EDGE_VERDICTS.flatMap((verdict, verdictRank) =>
      asked(crossings, crossing) && asked(verdicts, verdict)
        ? [crossingRank * EDGE_VERDICTS.length + verdictRank]
        : [],
    ),
  )
}
