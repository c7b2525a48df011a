/** How far back a trend may be asked for. */
export const TREND_RANGES = [7, 30, 90, 365] as const
export type TrendDays = (typeof TREND_RANGES)[number]
export const DEFAULT_TREND_DAYS: TrendDays = 90

/** The range that a query asks for; what is none of ours is the default. */
export const parseTrendDays = (query: Pick<URLSearchParams, 'get'>): TrendDays =>
  TREND_RANGES.find((days) => String(days) === query.get('days')) ?? DEFAULT_TREND_DAYS

const DAY_MS = 86_400_000

/** The ISO dates (UTC) of the last days up to the one of `now`, oldest first. */
export const daysBack = (days: number, now: Date): readonly string[] =>
  Array.from({ length: days }, (_, at) =>
    new Date(now.getTime() - (days - 1 - at) * DAY_MS).toISOString().slice(0, 10),
  )
