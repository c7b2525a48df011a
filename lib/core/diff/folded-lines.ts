import type { DiffLine } from './line-diff.ts'

/** A line, or how many that are the same were left out. */
export type FoldedLine = DiffLine | { readonly kind: 'folded'; readonly lines: number }

/** The lines that differ with so many around them. */
export function foldedLines(lines: readonly DiffLine[], around: number): readonly FoldedLine[] {
  const near = lines.map((_, place) =>
    lines
      .slice(Math.max(0, place - around), place + around + 1)
      .some(({ kind }) => kind !== 'same'),
  )
  const out: FoldedLine[] = []
  let folded = 0
  const unfold = () => {
    if (folded > 0) out.push({ kind: 'folded', lines: folded })
    folded = 0
  }
  for (const [place, line] of lines.entries()) {
    if (near[place]) {
      unfold()
      out.push(line)
    } else folded += 1
  }
  unfold()
  return out
}
