import { cn } from '#app/_ui/cn.ts'
import { countOf } from '#app/_ui/count.ts'
import type { FoldedLine } from '#lib/core/diff/folded-lines.ts'

const LOOKS = {
  same: { sign: ' ', word: '', look: '' },
  gone: { sign: '−', word: 'Removed: ', look: 'bg-critical-soft text-critical' },
  come: { sign: '+', word: 'Added: ', look: 'bg-good-soft text-good' },
} as const

/** The lines of two texts, what went and what came marked by sign, word and colour. */
export function LineDiffView({ lines }: { readonly lines: readonly FoldedLine[] }) {
  return (
    <ol className="mt-1 rounded-md border border-line py-1 font-mono text-xs leading-5">
      {numbered(lines).map(({ at, line }) =>
        line.kind === 'folded' ? (
          <li key={at} className="px-3 font-sans text-muted">
            {countOf(line.lines, 'line')} the same
          </li>
        ) : (
          <li key={at} className={cn('flex gap-2 whitespace-pre-wrap px-3', LOOKS[line.kind].look)}>
            <span aria-hidden="true">{LOOKS[line.kind].sign}</span>
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <span className="sr-only">{LOOKS[line.kind].word}</span>
              {line.text}
            </span>
          </li>
        ),
      )}
    </ol>
  )
}

const numbered = (lines: readonly FoldedLine[]) => lines.map((line, at) => ({ at, line }))
