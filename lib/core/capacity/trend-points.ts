import type { Forecast } from './forecast.ts'

/** One point of a trend chart. `null` breaks the line: nothing was read there. */
export interface TrendPoint {
  /** `2026-11-22`. */
  readonly day: string
  readonly free: number | null
  readonly expected: number | null
  /** The interval around what is expected. */
  readonly band: readonly [number, number] | null
}

export interface DayReading {
  readonly day: string
  readonly free: number
}

const DAY_MS = 86_400_000
const STEPS = 24
const MOST_DAYS_AHEAD = 365
const DAYS_AHEAD = 90

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
const dayText = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10)

/** The readings and what the forecast expects after them. Where more than twice the usual time lies between two readings, the line breaks. */
export function trendPoints(
  readings: readonly DayReading[],
  forecast: Forecast | null,
): readonly TrendPoint[] {
  return [...readPoints(readings), ...expectedPoints(readings.at(-1), forecast)]
}

function readPoints(readings: readonly DayReading[]): readonly TrendPoint[] {
  const days = readings.map(({ day }) => dayNumber(day))
  const steps = days.slice(1).map((day, index) => day - (days[index] ?? day))
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 1
  return readings.flatMap(({ day, free }, index) => {
    const point = { day, free, expected: null, band: null }
    const before = days[index - 1]
    const at = days[index] ?? 0
    if (before === undefined || at - before <= 2 * usual) return [point]
    return [{ day: dayText(before + 1), free: null, expected: null, band: null }, point]
  })
}

function expectedPoints(
  last: DayReading | undefined,
  forecast: Forecast | null,
): readonly TrendPoint[] {
  if (last === undefined || forecast === null || !('line' in forecast)) return []
  const { intercept, slope, slopeLow, slopeHigh } = forecast.line
  const ahead =
    forecast.kind === 'towards'
      ? Math.min(MOST_DAYS_AHEAD, Math.max(7, forecast.exhaustion.latestDays ?? MOST_DAYS_AHEAD))
      : DAYS_AHEAD
  const from = dayNumber(last.day)
  const steps = Math.min(STEPS, ahead)
  const at = (by: number, x: number): number => Math.max(0, intercept + by * x)
  return Array.from({ length: steps + 1 }, (_, step) => {
    const x = Math.round((ahead * step) / steps)
    return {
      day: dayText(from + x),
      free: null,
      expected: round(at(slope, x)),
      band: [round(at(slopeLow, x)), round(at(slopeHigh, x))] as const,
    }
  })
}

const round = (value: number): number => Math.round(value * 10) / 10
