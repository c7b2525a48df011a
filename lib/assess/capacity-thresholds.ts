import type { CapacityThresholds } from '#lib/core/capacity/capacity-level.ts'
import { readEnvironment } from '#lib/env.ts'

/** From when on little room is an alert: as the environment says, else as the README's table says. */
export function capacityThresholds(): CapacityThresholds {
  const {
    DEMARC_CAPACITY_LOW_SHARE: lowShare,
    DEMARC_CAPACITY_LOW_ADDRESSES: lowCount,
    DEMARC_CAPACITY_ALERT_DAYS: alertDays,
  } = readEnvironment()
  return { lowShare, lowCount, alertDays }
}
