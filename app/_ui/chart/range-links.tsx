import { TREND_RANGES, type TrendDays } from '#lib/core/model/trend-days.ts'
import { cn } from '../cn.ts'
import { Link } from '../link.tsx'

interface Props {
  readonly chosen: TrendDays
  /** The page's query without the question mark, and its path. */
  readonly path: string
  readonly query: string
  readonly hash?: string
}

/** How far back a trend goes: links, so that the address says it. */
export function RangeLinks({ chosen, path, query, hash = '' }: Props) {
  const href = (days: TrendDays) => {
    const next = new URLSearchParams(query)
    next.set('days', String(days))
    return `${path}?${next}${hash}`
  }
  return (
    <nav aria-label="Days shown" className="flex rounded-md border border-line">
      {TREND_RANGES.map((days) => (
        <Link
          key={days}
          href={href(days)}
          scroll={false}
          aria-current={days === chosen ? 'true' : undefined}
          className={cn(
            'numeric inline-flex h-7 min-w-9 items-center justify-center px-2 text-xs text-muted first:rounded-l-md last:rounded-r-md hover:bg-sunken hover:text-ink',
            days === chosen && 'bg-sunken font-medium text-ink',
          )}
        >
          {days}
          <span className="sr-only"> days</span>
        </Link>
      ))}
    </nav>
  )
}
