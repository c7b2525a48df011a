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

/** The place of an urgency in the order of urgencies: 0 is the worst. */
export const urgencyRank = (urgency: Urgency): number => URGENCIES.indexOf(urgency)
