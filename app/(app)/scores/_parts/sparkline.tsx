import type { TrendPoint } from '#app/_data/score-days-of.ts'
import { points } from '#app/_ui/points.ts'

const WIDTH = 84
const HEIGHT = 24
const DAY_MS = 86_400_000

/** A score's last days: a dot for each that was assessed, joined where no day lies between. */
export function Sparkline({ days }: { readonly days: readonly TrendPoint[] }) {
  const known = days.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]))
  const [first] = known
  const last = known.at(-1)
  if (first === undefined || last === undefined || first === last) return null
  const span = Date.parse(last.day) - Date.parse(first.day)
  const low = Math.min(...known.map(({ value }) => value))
  const high = Math.max(...known.map(({ value }) => value))
  const dots = known.map(({ day, value }) => ({
    day,
    x: (WIDTH * (Date.parse(day) - Date.parse(first.day))) / span,
    y: high === low ? HEIGHT / 2 : HEIGHT - 3 - ((HEIGHT - 6) * (value - low)) / (high - low),
  }))
  const steps = dots.map(({ day, x, y }, at) => {
    const before = dots[at - 1]
    const joined =
      before !== undefined && Date.parse(day) - Date.parse(before.day) <= DAY_MS ? 'L' : 'M'
    return `${joined}${x.toFixed(1)} ${y.toFixed(1)}`
  })
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`From ${points(first.value)} on ${first.day} to ${points(last.value)} on ${last.day}`}
      className="mb-1 min-w-0 shrink overflow-visible"
    >
      <path d={steps.join('')} fill="none" stroke="var(--series-1)" strokeWidth="1.5" />
      {dots.map(({ day, x, y }) => (
        <circle key={day} cx={x.toFixed(1)} cy={y.toFixed(1)} r="1.75" fill="var(--series-1)" />
      ))}
    </svg>
  )
}
