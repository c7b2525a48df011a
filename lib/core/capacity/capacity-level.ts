export const CAPACITY_LEVELS = ['exhausted', 'low', 'ok', 'unknown', 'not-applicable'] as const
export type CapacityLevel = (typeof CAPACITY_LEVELS)[number]

/** When headroom is called low: below this share of the whole, or below this many; and how many days ahead its end is an alert. */
export interface CapacityThresholds {
  readonly lowShare: number
  readonly lowCount: number
  readonly alertDays: number
}

export const DEFAULT_THRESHOLDS: CapacityThresholds = {
  lowShare: 0.1,
  lowCount: 4,
  alertDays: 30,
}

/** How much is left of a whole, in a word. `left` null means that it is not known. */
export function capacityLevel(
  left: number | null,
  whole: number | null,
  thresholds: Pick<CapacityThresholds, 'lowShare' | 'lowCount'>,
): CapacityLevel {
  if (left === null) return 'unknown'
  if (left <= 0) return 'exhausted'
  if (left < thresholds.lowCount) return 'low'
  if (whole !== null && left < whole * thresholds.lowShare) return 'low'
  return 'ok'
}
