import type { CapacityLevel, CapacityThresholds } from './capacity-level.ts'
import type { Forecast } from './forecast.ts'

export const URGENCIES = [
  'exhausted',
  'running-out',
  'low',
  'unknown',
  'ok',
  'not-applicable',
] as const
/** How soon somebody must act, worst first. `running-out`: the trend ends within the days that the customer wants to be warned ahead. */
export type Urgency = (typeof URGENCIES)[number]

/** What is left and where it is going, in one word. */
export function urgencyOf(
  level: CapacityLevel,
  forecast: Forecast | null,
  { alertDays }: Pick<CapacityThresholds, 'alertDays'>,
): Urgency {
  if (level === 'exhausted' || level === 'unknown' || level === 'not-applicable') return level
  const days = daysLeft(forecast)
  return days !== null && days <= alertDays ? 'running-out' : level
}

/** Days until it runs out by the trend; null when no trend leads there or none can be told. */
export const daysLeft = (forecast: Forecast | null): number | null =>
  forecast?.kind === 'towards' ? forecast.exhaustion.days : null

/**
 * Who must act first: the lower, the sooner. Urgencies in their order, then by days left, then by the share that is left
 * (0 to 1, null unknown).
 */
export function urgencyRank(
  urgency: Urgency,
  { days, leftShare }: { readonly days: number | null; readonly leftShare: number | null },
): number {
  const within = days ?? MOST_DAYS + Math.round(Math.min(1, leftShare ?? 1) * 999)
  return URGENCIES.indexOf(urgency) * 10_000 + within
}

const MOST_DAYS = 9_000
