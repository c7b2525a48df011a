import { type Point, type RobustLine, theilSen } from './theil-sen.ts'

/** One day's value; null when that run could not read it. */
export interface HistoryPoint {
  /** ISO 8601. */
  readonly at: string
  readonly value: number | null
}

export interface ForecastInput {
  readonly now: Date
  readonly history: readonly HistoryPoint[]
  /** Where it runs out, and from which side: free addresses fall to 0, a quota's use rises to the limit. */
  readonly exhaustedAt: number
  readonly direction: 'falling' | 'rising'
}

/** Days from now; `latestDays` null when the interval's slower end lies beyond the horizon. */
export interface Exhaustion {
  readonly days: number
  readonly earliestDays: number
  readonly latestDays: number | null
  /** ISO date of `days`. */
  readonly date: string
}

/**
 * `flat`: the interval cannot tell the trend from standing still, so nothing is claimed. `away`: it moves from the
 * end. `beyond-horizon`: it would take more than two years. `towards`: it runs out. Change is per day.
 */
export type Forecast =
  | { readonly kind: 'too-little-history'; readonly points: number; readonly spanDays: number }
  | { readonly kind: 'flat' }
  | { readonly kind: 'away' | 'beyond-horizon'; readonly line: RobustLine }
  | { readonly kind: 'towards'; readonly line: RobustLine; readonly exhaustion: Exhaustion }

export const MIN_HISTORY_POINTS = 7
export const MIN_HISTORY_DAYS = 6
export const HORIZON_DAYS = 730
/** A trend is that of the last half year: what was true before is seldom true now. */
export const FORECAST_DAYS = 180
/** Pairs grow with the square: longer histories are thinned to this many medians of equal spans of time. */
const MAX_POINTS = 40
const DAY_MS = 86_400_000

/** When a subnet or a quota runs out, by the robust trend of what was read; days that were not read are left out. */
export function forecast(input: ForecastInput): Forecast {
  const still = standingStill(input)
  if (still !== null) return still
  const points = pointsBefore(input.now, input.history)
  const [first, last] = [points[0], points.at(-1)]
  const spanDays = first && last ? last.x - first.x : 0
  if (points.length < MIN_HISTORY_POINTS || spanDays < MIN_HISTORY_DAYS) {
    return { kind: 'too-little-history', points: points.length, spanDays: Math.floor(spanDays) }
  }
  const line = theilSen(thin(points, spanDays))
  if (line === null || line.slopeLow * line.slopeHigh <= 0) return { kind: 'flat' }
  if (input.direction === 'falling' ? line.slope > 0 : line.slope < 0) return { kind: 'away', line }
  const exhaustion = exhaustionOf(line, input)
  return exhaustion === null
    ? { kind: 'beyond-horizon', line }
    : { kind: 'towards', line, exhaustion }
}

/** The answer for a series that never moved, which most are: two dates tell how long it is. Null when it moved. */
function standingStill({ now, history }: ForecastInput): Forecast | null {
  const end = now.toISOString()
  let points = 0
  let value: number | null = null
  let [first, last] = ['', '']
  for (const point of history) {
    if (point.value === null || point.at > end) continue
    if (points > 0 && point.value !== value) return null
    if (points === 0 || point.at < first) first = point.at
    if (point.at > last) last = point.at
    value = point.value
    points += 1
  }
  const spanDays = points === 0 ? 0 : (Date.parse(last) - Date.parse(first)) / DAY_MS
  return points < MIN_HISTORY_POINTS || spanDays < MIN_HISTORY_DAYS
    ? { kind: 'too-little-history', points, spanDays: Math.floor(spanDays) }
    : { kind: 'flat' }
}

function exhaustionOf(
  line: RobustLine,
  { now, exhaustedAt, direction }: ForecastInput,
): Exhaustion | null {
  const left = direction === 'falling' ? line.intercept - exhaustedAt : exhaustedAt - line.intercept
  const reach = (slope: number): number => Math.max(0, left) / Math.abs(slope)
  const days = reach(line.slope)
  if (days > HORIZON_DAYS) return null
  const ends = [reach(line.slopeLow), reach(line.slopeHigh)]
  const latest = Math.max(...ends)
  return {
    days: Math.floor(days),
    earliestDays: Math.floor(Math.min(...ends)),
    latestDays: latest > HORIZON_DAYS ? null : Math.ceil(latest),
    date: new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10),
  }
}

/** Days relative to now, in order of time. */
function pointsBefore(now: Date, history: readonly HistoryPoint[]): readonly Point[] {
  const points: Point[] = []
  for (const { at, value } of history) {
    const x = (Date.parse(at) - now.getTime()) / DAY_MS
    if (value !== null && x <= 0) points.push({ x, y: value })
  }
  return points.sort((a, b) => a.x - b.x || a.y - b.y)
}

function thin(points: readonly Point[], spanDays: number): readonly Point[] {
  if (points.length <= MAX_POINTS) return points
  const start = points[0]?.x ?? 0
  const buckets = Map.groupBy(points, ({ x }) =>
    Math.min(MAX_POINTS - 1, Math.floor(((x - start) / spanDays) * MAX_POINTS)),
  )
  return [...buckets.values()].map((bucket) => ({
    x: median(bucket.map(({ x }) => x)),
    y: median(bucket.map(({ y }) => y)),
  }))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}
