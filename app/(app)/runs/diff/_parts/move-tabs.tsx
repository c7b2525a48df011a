import { stepsOf } from '#app/_data/steps-of.ts'
import { cn } from '#app/_ui/cn.ts'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { FINDING_MOVES, type FindingMove, moveCounts } from '#lib/core/diff/finding-move.ts'
import { type DiffAsk, diffHref } from './diff-ask.ts'

const WORDS: Readonly<Record<FindingMove, string>> = {
  new: 'New',
  reopened: 'Reopened',
  resolved: 'Resolved',
  passed: 'Came and went',
}

/** Which findings are listed. */
export async function MoveTabs({ asked, span, move, query }: DiffAsk) {
  const counts = moveCounts(await stepsOf({ asked, runIds: span.between }))
  return (
    <nav aria-label="What moved" className="flex flex-wrap gap-1 border-b border-line px-3 py-2">
      {FINDING_MOVES.map((one) => (
        <Link
          key={one}
          href={diffHref(query, { move: one, after: null }, '#findings')}
          scroll={false}
          aria-current={one === move ? 'true' : undefined}
          className={cn(
            'inline-flex h-7 items-center gap-1.5 rounded-md px-2.5 text-xs font-medium text-muted hover:bg-sunken hover:text-ink',
            one === move && 'bg-sunken text-ink',
          )}
        >
          {WORDS[one]} <span className="numeric font-normal text-muted">{count(counts[one])}</span>
        </Link>
      ))}
    </nav>
  )
}
