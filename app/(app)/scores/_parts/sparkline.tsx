import type { TrendPoint } from '#app/_data/score-days-of.ts'
import { points } from '#app/_ui/points.ts'

const WIDTH = 96
const HEIGHT = 24
const DAY_MS = 86_400_000

/** A score's last days as a line; a day without a score breaks it. */
export function Sparkline({ days }: { readonly days: readonly TrendPoint[] }) {
  const known = days.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]))
  const [first] = known
  const last = known.at(-1)
  if (first === undefined || last === undefined || first === last) {
    return <span className="text-2xs text-faint">Trend from the second day on</span>
  }
  const span = Date.parse(last.day) - Date.parse(first.day)
  const low = Math.min(...known.map(({ value }) => value))
  const high = Math.max(...known.map(({ value }) => value))
  const steps = known.map(({ day, value }, at) => {
    const x = (WIDTH * (Date.parse(day) - Date.parse(first.day))) / span
    const y = high === low ? HEIGHT / 2 : HEIGHT - 2 - ((HEIGHT - 4) * (value - low)) / (high - low)
    const before = known[at - 1]
    const joined =
      before !== undefined && Date.parse(day) - Date.parse(before.day) <= DAY_MS ? 'L' : 'M'
    return `${joined}${x.toFixed(1)} ${y.toFixed(1)}`
  })
  const change = last.value - first.value
  return (
    <span className="flex items-center gap-2">
      <svg
        width={WIDTH}
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`From ${points(first.value)} on ${first.day} to ${points(last.value)} on ${last.day}`}
        className="overflow-visible"
      >
        <path
          d={steps.join('')}
          fill="none"
          stroke="var(--series-1)"
          strokeWidth="1.75"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className="numeric text-2xs text-muted">
        {change >= 0 ? '+' : '−'}
        {Math.abs(change).toFixed(1)} since {first.day}
      </span>
    </span>
  )
}
