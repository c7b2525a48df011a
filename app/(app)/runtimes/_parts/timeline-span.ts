const DAY_MS = 86_400_000
const BACK_DAYS = 365
const AHEAD_DAYS = 730

/** The stretch of time that the timeline shows, and where days fall on it, in percent. */
export interface TimelineSpan {
  readonly today: number
  readonly years: readonly { readonly year: number; readonly at: number }[]
  readonly placeOf: (day: string) => number
}

export function timelineSpan(now: Date): TimelineSpan {
  const from = now.getTime() - BACK_DAYS * DAY_MS
  const whole = (BACK_DAYS + AHEAD_DAYS) * DAY_MS
  const placeOf = (day: string) =>
    Math.min(100, Math.max(0, (100 * (Date.parse(day) - from)) / whole))
  const first = new Date(from).getUTCFullYear() + 1
  const last = new Date(from + whole).getUTCFullYear()
  const years = Array.from({ length: last - first + 1 }, (_, n) => first + n)
  return {
    today: placeOf(now.toISOString()),
    years: years.map((year) => ({ year, at: placeOf(`${year}-01-01`) })),
    placeOf,
  }
}
