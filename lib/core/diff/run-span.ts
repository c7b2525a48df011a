/** A run as far as spans between runs need it. */
export interface RunMark {
  readonly id: string
  readonly startedAt: Date
  /** Null while it is not on the pages, or never came there. */
  readonly publishedAt: Date | null
}

/** Two published runs, and which runs lie where: what happened in `between` is the difference of the two. */
export interface RunSpan {
  readonly from: RunMark
  readonly to: RunMark
  /** After `from`, up to and with `to`: runs that were never published have events too. */
  readonly between: readonly string[]
  /** After `to`. */
  readonly later: readonly string[]
}

/**
 * The span between two runs, in whatever order they are named. `to` null is the newest published run, `from` null the
 * published one before `to`. Null where there are no two such runs.
 */
export function runSpan(
  runs: readonly RunMark[],
  asked: { readonly from: string | null; readonly to: string | null },
): RunSpan | null {
  const published = publishedOf(runs)
  const to = asked.to === null ? published.at(-1) : published.find(({ id }) => id === asked.to)
  if (to === undefined) return null
  const earlier = published.filter(({ startedAt }) => startedAt < to.startedAt)
  const from = asked.from === null ? earlier.at(-1) : published.find(({ id }) => id === asked.from)
  if (from === undefined || from.id === to.id) return null
  return from.startedAt < to.startedAt ? spanOf(runs, from, to) : spanOf(runs, to, from)
}

/**
 * From the newest run that was published at least so many days before `now`, or else from the oldest, to the newest. Null
 * where there is one published run or none: then there is nothing to compare with.
 */
export function runSpanOfDays(runs: readonly RunMark[], days: number, now: Date): RunSpan | null {
  const published = publishedOf(runs)
  const to = published.at(-1)
  const limit = now.getTime() - days * 86_400_000
  const old = published.filter(({ publishedAt }) => (publishedAt?.getTime() ?? 0) <= limit)
  const from = old.at(-1) ?? published[0]
  if (to === undefined || from === undefined) return null
  if (from.id !== to.id) return spanOf(runs, from, to)
  const before = published.at(-2)
  return before === undefined ? null : spanOf(runs, before, to)
}

const publishedOf = (runs: readonly RunMark[]): readonly RunMark[] =>
  runs
    .filter(({ publishedAt }) => publishedAt !== null)
    .toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime())

const spanOf = (runs: readonly RunMark[], from: RunMark, to: RunMark): RunSpan => ({
  from,
  to,
  between: runs
    .filter(({ startedAt }) => startedAt > from.startedAt && startedAt <= to.startedAt)
    .map(({ id }) => id),
  later: runs.filter(({ startedAt }) => startedAt > to.startedAt).map(({ id }) => id),
})
