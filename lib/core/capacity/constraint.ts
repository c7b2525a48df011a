import type { RegionCapacity } from './capacity-report.ts'
import { floorOf } from './counted.ts'
import { CAPACITY_QUOTAS, type CapacityQuota } from './quota-use.ts'

/**
 * One limit that a plan meets. `tight`: it fits only as long as the functions that sleep in this subnet do not
 * wake. `error` is the code that Lambda gives the function when it fails.
 */
export interface Constraint {
  readonly kind: 'subnet-addresses' | CapacityQuota
  readonly subject: string
  readonly needed: number
  /** Null when it is not known. */
  readonly left: number | null
  readonly state: 'fits' | 'tight' | 'fails' | 'unknown'
  readonly error: 'SubnetOutOfIPAddresses' | 'EniLimitExceeded'
}

/** Free addresses of one subnet against new interfaces, one address each. */
export function subnetConstraint(
  { subnets }: Pick<RegionCapacity, 'subnets'>,
  subnetId: string,
  needed: number,
): Constraint {
  const row = subnets.find((subnet) => subnet.subnetId === subnetId)
  const left = row?.free ?? null
  const afterWaking = left === null ? null : left - (row?.dormant ?? 0)
  return {
    kind: 'subnet-addresses',
    subject: subnetId,
    needed,
    left,
    state: fitState(needed, left, afterWaking),
    error: 'SubnetOutOfIPAddresses',
  }
}

/** A quota against new interfaces. Use that is only known in part can prove a failure, never a fit. */
export function quotaConstraint(
  { quotas }: Pick<RegionCapacity, 'quotas'>,
  accountId: string,
  need: { readonly vpc: boolean; readonly scopeId: string | null; readonly needed: number },
): Constraint {
  const quota: CapacityQuota = need.vpc ? 'hyperplane-interfaces-per-vpc' : 'interfaces-per-zone'
  const row = quotas.find(
    (use) => use.accountId === accountId && use.quota === quota && use.scopeId === need.scopeId,
  )
  const atMost = row ? row.limit - floorOf(row.use) : CAPACITY_QUOTAS[quota].documented
  const left = row?.use.known ? atMost : null
  return {
    kind: quota,
    subject: need.scopeId ?? 'unknown',
    needed: need.needed,
    left: need.needed > atMost ? atMost : left,
    state: need.needed > atMost ? 'fails' : fitState(need.needed, left, left),
    error: 'EniLimitExceeded',
  }
}

function fitState(needed: number, left: number | null, afterWaking: number | null) {
  if (needed === 0) return 'fits'
  if (left === null || afterWaking === null) return 'unknown'
  if (needed > left) return 'fails'
  return needed > afterWaking ? 'tight' : 'fits'
}
