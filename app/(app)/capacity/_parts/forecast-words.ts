import { count, countOf } from '#app/_ui/count.ts'
import { type Forecast, MIN_HISTORY_DAYS, MIN_HISTORY_POINTS } from '#lib/core/capacity/forecast.ts'

/** A forecast as one sentence. */
export function forecastWords(forecast: Forecast | null): string {
  if (forecast === null) return 'No history yet.'
  switch (forecast.kind) {
    case 'too-little-history':
      return `Too little history for a trend: ${countOf(forecast.points, 'day')} read over ${countOf(forecast.spanDays, 'day')}; it takes ${MIN_HISTORY_POINTS} over ${MIN_HISTORY_DAYS}.`
    case 'flat':
      return 'No trend: what was read cannot be told from standing still.'
    case 'away':
      return 'It is emptying: no end in sight.'
    case 'beyond-horizon':
      return 'At this pace it lasts more than two years.'
    case 'towards': {
      const { days, earliestDays, latestDays, date } = forecast.exhaustion
      const latest = latestDays === null ? 'beyond two years' : count(latestDays)
      return `At this pace it runs out in ${countOf(days, 'day')} (${count(earliestDays)} to ${latest}), on ${date}.`
    }
  }
}

/** The same in a table's cell. */
export function daysWords(forecast: Forecast | null): string {
  if (forecast === null || forecast.kind === 'too-little-history') return 'too little history'
  return forecast.kind === 'towards' ? countOf(forecast.exhaustion.days, 'day') : 'no end in sight'
}
