import { VERDICT_WORDS } from '#app/_access/edge-words.ts'
import { EDGE_VERDICTS } from '#lib/core/graph/graph-edge.ts'
import { STROKES } from './edge-strokes.ts'

const MEANS = {
  proven: 'both sides allow it',
  unknown: 'something that decides could not be read',
  conditional: 'hangs on what is not known at rest',
  broken: 'meant, and does not work',
} as const

/** How the lines of a drawing are told apart. */
export function VerdictLegend() {
  return (
    <ul aria-label="Lines" className="flex flex-wrap gap-x-5 gap-y-1 px-4 py-2 text-xs text-muted">
      {EDGE_VERDICTS.map((verdict) => {
        const { color, dashes, width } = STROKES[verdict]
        return (
          <li key={verdict} className="inline-flex items-center gap-2">
            <svg width="36" height="8" aria-hidden="true">
              <path
                d="M0 4H36"
                stroke={`var(${color})`}
                strokeWidth={width}
                strokeDasharray={dashes}
              />
            </svg>
            {VERDICT_WORDS[verdict]}: {MEANS[verdict]}
          </li>
        )
      })}
    </ul>
  )
}
