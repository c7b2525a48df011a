import type { CapacityInput } from '#lib/core/capacity/capacity-input.ts'
import { capacityReport, type RegionCapacity } from '#lib/core/capacity/capacity-report.ts'

/** The report of an input that has one Region. */
export function reportOf(input: CapacityInput): RegionCapacity {
  const [region, ...more] = capacityReport(input).regions
  if (region === undefined || more.length > 0) throw new Error('expected one Region')
  return region
}
