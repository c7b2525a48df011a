/** Answers what became of findings between two runs, from the first and the last that happened to each in between. */

export const FINDING_STEPS = ['opened', 'resolved', 'reopened'] as const
export type FindingStep = (typeof FINDING_STEPS)[number]

/** `passed`: it came and went in between, and neither run has it. */
export const FINDING_MOVES = ['new', 'reopened', 'resolved', 'passed'] as const
export type FindingMove = (typeof FINDING_MOVES)[number]

/** The first and the last step of a finding in a span; they are the same where it has one. */
export interface StepPair {
  readonly first: FindingStep
  readonly last: FindingStep
}

/** Null where both runs have the finding: it is unchanged, whatever it was in between. */
export function findingMove({ first, last }: StepPair): FindingMove | null {
  const was = first === 'resolved'
  const is = last !== 'resolved'
  if (was) return is ? null : 'resolved'
  if (!is) return 'passed'
  return first === 'opened' ? 'new' : 'reopened'
}

/** The pairs of steps that are such a move. */
export const stepPairsOf = (move: FindingMove): readonly StepPair[] =>
  FINDING_STEPS.flatMap((first) => FINDING_STEPS.map((last) => ({ first, last }))).filter(
    (pair) => findingMove(pair) === move,
  )

export type MoveCounts = Readonly<Record<FindingMove, number>>

/** How many findings moved how. */
export function moveCounts(rows: Iterable<StepPair & { readonly findings: number }>): MoveCounts {
  const counts: Record<FindingMove, number> = { new: 0, reopened: 0, resolved: 0, passed: 0 }
  for (const row of rows) {
    const move = findingMove(row)
    if (move !== null) counts[move] += row.findings
  }
  return counts
}

export interface FindingTotals {
  /** Findings that the earlier run has, and that the later run has. */
  readonly before: number
  readonly after: number
  readonly unchanged: number
}

/** The totals of both runs, counted back from those of now by what moved in between and since. */
export function findingTotals(now: number, between: MoveCounts, since: MoveCounts): FindingTotals {
  const after = now - since.new - since.reopened + since.resolved
  const unchanged = after - between.new - between.reopened
  return { before: unchanged + between.resolved, after, unchanged }
}
