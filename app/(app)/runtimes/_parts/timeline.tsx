import type { AskedScope } from '#app/_data/scope-of.ts'
import { countOf } from '#app/_ui/count.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { runtimesAt } from '#lib/core/runtimes/runtime-of.ts'
import { runtimeUses } from './runtime-uses.ts'
import { TimelineRow } from './timeline-row.tsx'
import { timelineSpan } from './timeline-span.ts'

/** The life of each dated runtime in use, a year back and two ahead. The table below has the same days as text. */
export async function Timeline({ asked }: { readonly asked: AskedScope }) {
  const uses = await runtimeUses(asked.accounts.join(','), asked.ou)
  const now = new Date()
  const standingOf = runtimesAt(now)
  const rows = uses
    .flatMap(({ runtime, functions }) => {
      const { entry } = standingOf(runtime)
      return entry?.deprecatedOn == null ? [] : [{ entry, functions, until: entry.deprecatedOn }]
    })
    .sort((a, b) => (a.until < b.until ? -1 : Number(a.until > b.until)))
  if (rows.length === 0) {
    return <PanelEmpty kind="not-collected" title="No runtime with dates is in use in this scope" />
  }
  const span = timelineSpan(now)
  return (
    <figure className="px-4 py-3">
      <figcaption>
        <ul className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted" aria-label="Colours">
          {LEGEND.map(([look, word]) => (
            <li key={word} className="inline-flex items-center gap-1.5">
              <span className={`h-2.5 w-4 rounded-[2px] ${look}`} aria-hidden="true" />
              {word}
            </li>
          ))}
        </ul>
      </figcaption>
      <div className="grid grid-cols-[9rem_minmax(0,1fr)] sm:grid-cols-[13rem_minmax(0,1fr)] gap-x-3 gap-y-1">
        <span />
        <div className="relative h-4 text-2xs text-muted" aria-hidden="true">
          {span.years.map(({ year, at }) => (
            <span
              key={year}
              className="absolute border-l border-line-strong pl-1"
              style={{ left: `${at}%` }}
            >
              {year}
            </span>
          ))}
        </div>
        {rows.map(({ entry, functions }) => (
          <TimelineRow
            key={entry.id}
            entry={entry}
            span={span}
            about={countOf(functions, 'function')}
          />
        ))}
      </div>
      <p className="mt-2 text-xs text-muted">The upright line is today.</p>
    </figure>
  )
}

const LEGEND = [
  ['bg-series-1', 'Supported'],
  ['bg-series-3', 'Out of support'],
  ['bg-series-4', 'No new functions'],
  ['bg-line-strong', 'Frozen'],
] as const
