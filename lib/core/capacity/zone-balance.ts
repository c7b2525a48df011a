import type { Attachment } from './attachment.ts'
import { CAPACITY_LEVELS, type CapacityLevel } from './capacity-level.ts'
import { compareText } from './compare-text.ts'
import type { SubnetHeadroom } from './subnet-headroom.ts'

export interface ZoneHeadroom {
  readonly zoneId: string
  readonly free: number | null
  /** Of the zone's best subnet. */
  readonly level: CapacityLevel
}

/** How a function's subnets spread over zones. `uneven`: one zone runs out while another still has room. */
export interface ZoneBalance {
  readonly accountId: string
  readonly subnetIds: readonly string[]
  readonly functionArns: readonly string[]
  readonly zones: readonly ZoneHeadroom[]
  readonly state: 'balanced' | 'uneven' | 'single-zone' | 'unknown'
  /** The zone that fails first; null when it cannot be said or they are level. */
  readonly failsFirst: string | null
}

/** The balance of every distinct subnet set in use, by account: functions with the same subnets share their fate. */
export function zoneBalances(
  attachments: Iterable<Attachment>,
  headroom: ReadonlyMap<string, SubnetHeadroom>,
): readonly ZoneBalance[] {
  const sets = new Map<string, { accountId: string; subnetIds: string[]; arns: Set<string> }>()
  for (const { accountId, users } of attachments) {
    for (const fn of users) {
      const subnetIds = [...new Set(fn.vpc?.subnetIds ?? [])].sort(compareText)
      const key = `${accountId}/${subnetIds.join('+')}`
      const known = sets.get(key)
      if (known) known.arns.add(fn.arn)
      else sets.set(key, { accountId, subnetIds, arns: new Set([fn.arn]) })
    }
  }
  return [...sets.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, { accountId, subnetIds, arns }]) => ({
      accountId,
      subnetIds,
      functionArns: [...arns].sort(compareText),
      ...judge(subnetIds, headroom),
    }))
}

function judge(subnetIds: readonly string[], headroom: ReadonlyMap<string, SubnetHeadroom>) {
  const zones = zonesOf(subnetIds, headroom)
  if (zones === null) return { zones: [], state: 'unknown', failsFirst: null } as const
  if (zones.length === 1) return { zones, state: 'single-zone', failsFirst: null } as const
  if (zones.some(({ level }) => level === 'unknown')) {
    return { zones, state: 'unknown', failsFirst: null } as const
  }
  const worst = zones.toSorted(byScarcity)[0]
  const levels = new Set(zones.map(({ level }) => level))
  if (levels.size === 1) return { zones, state: 'balanced', failsFirst: null } as const
  return { zones, state: 'uneven', failsFirst: worst?.zoneId ?? null } as const
}

const byScarcity = (a: ZoneHeadroom, b: ZoneHeadroom): number =>
  CAPACITY_LEVELS.indexOf(a.level) - CAPACITY_LEVELS.indexOf(b.level) ||
  (a.free ?? 0) - (b.free ?? 0)

/** The zones of the subnets with their free addresses; null when a subnet's zone is not known. */
function zonesOf(
  subnetIds: readonly string[],
  headroom: ReadonlyMap<string, SubnetHeadroom>,
): readonly ZoneHeadroom[] | null {
  const zones = new Map<string, ZoneHeadroom>()
  for (const subnetId of subnetIds) {
    const subnet = headroom.get(subnetId)
    if (!subnet?.availabilityZoneId) return null
    const zoneId = subnet.availabilityZoneId
    const known = zones.get(zoneId)
    zones.set(
      zoneId,
      known ? joined(known, subnet) : { zoneId, free: subnet.free, level: subnet.level },
    )
  }
  return [...zones.values()].sort((a, b) => compareText(a.zoneId, b.zoneId))
}

function joined(zone: ZoneHeadroom, { free, level }: SubnetHeadroom): ZoneHeadroom {
  const order: readonly CapacityLevel[] = ['not-applicable', 'exhausted', 'low', 'unknown', 'ok']
  return {
    zoneId: zone.zoneId,
    free: zone.free === null || free === null ? null : zone.free + free,
    level: order.indexOf(level) > order.indexOf(zone.level) ? level : zone.level,
  }
}
