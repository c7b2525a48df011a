import { cn } from '#app/_ui/cn.ts'
import type { RuntimeEntry } from '#lib/core/runtimes/runtime-entry.ts'
import type { TimelineSpan } from './timeline-span.ts'

interface Props {
  readonly entry: RuntimeEntry
  readonly span: TimelineSpan
  readonly about: string
}

const ENDLESS = '9999-12-31'

/** One runtime's life as a bar of up to four stretches. */
export function TimelineRow({ entry, span, about }: Props) {
  const { deprecatedOn, createBlockedOn, updateBlockedOn } = entry
  const days = [
    ['supported', '0001-01-01', deprecatedOn, 'bg-series-1'],
    ['out of support', deprecatedOn, createBlockedOn ?? updateBlockedOn, 'bg-series-3'],
    ['no new functions', createBlockedOn, updateBlockedOn, 'bg-series-4'],
    ['frozen', updateBlockedOn, ENDLESS, 'bg-line-strong'],
  ] as const
  const stretches = days.flatMap(([name, from, to, look]) => {
    if (from === null) return []
    const left = span.placeOf(from)
    const width = span.placeOf(to ?? ENDLESS) - left
    return width <= 0 ? [] : [{ name, left, width, look }]
  })
  const words = [
    `out of support on ${deprecatedOn}`,
    createBlockedOn === null ? '' : `no new functions from ${createBlockedOn}`,
    updateBlockedOn === null ? '' : `frozen from ${updateBlockedOn}`,
  ].filter((part) => part !== '')
  return (
    <>
      <span className="truncate text-xs">
        {entry.id} <span className="numeric text-muted">{about}</span>
      </span>
      <span
        role="img"
        aria-label={`${entry.name}: ${words.join(', ')}`}
        title={words.join(', ')}
        className="relative block h-4 overflow-hidden rounded-sm bg-sunken"
      >
        {stretches.map(({ name, left, width, look }) => (
          <span
            key={name}
            className={cn('absolute inset-y-0.5', look)}
            style={{ left: `${left}%`, width: `${width}%` }}
          />
        ))}
        <span className="absolute inset-y-0 w-0.5 bg-ink" style={{ left: `${span.today}%` }} />
      </span>
    </>
  )
}
