import type { Subnet } from '#lib/core/model/network.ts'
import type { Unseen } from '#lib/core/model/observed.ts'
import { type CapacityLevel, type CapacityThresholds, capacityLevel } from './capacity-level.ts'
import { compareText } from './compare-text.ts'
import { type Counted, counted } from './counted.ts'
import { interfaceAddresses } from './interface-addresses.ts'
import { interfaceKind } from './interface-kind.ts'
import type { NetworkModel, OwnedInterface } from './network-model.ts'
import { usableAddresses } from './usable-addresses.ts'

export const ADDRESSINGS = ['ipv4', 'dual-stack', 'ipv6-only', 'unknown'] as const
/** How a subnet numbers its interfaces. Lambda refuses IPv6-only subnets, and in a dual-stack one IPv4 runs out first. */
export type Addressing = (typeof ADDRESSINGS)[number]

export interface AddressUse {
  readonly name: string
  readonly interfaces: number
  readonly addresses: number
}

/** A subnet's addresses. Null is not known (or, in an IPv6-only subnet, not applicable), never zero. */
export interface SubnetHeadroom {
  readonly key: string
  readonly subnetId: string
  /** Its Name tag, which only the owner sees. */
  readonly name: string | null
  readonly ownerId: string | null
  readonly vpcId: string | null
  readonly availabilityZoneId: string | null
  readonly seenBy: readonly string[]
  readonly addressing: Addressing
  readonly cidrBlock: string | null
  /** The block less the five that AWS keeps. */
  readonly usable: number | null
  /** As AWS reports it: over all accounts of a shared subnet. */
  readonly free: number | null
  readonly used: number | null
  readonly usedByLambda: Counted
  readonly usedByOthers: Counted
  readonly byKind: readonly AddressUse[]
  readonly byAccount: readonly AddressUse[]
  /** Used addresses that no listed interface holds: those of accounts or interfaces that cannot be seen. */
  readonly unattributed: number | null
  /** Why interfaces in it may be unseen; null when all are listed. */
  readonly blind: Unseen | null
  readonly level: CapacityLevel
}

export const subnetKey = (region: string, subnetId: string): string => `${region}/${subnetId}`

/** The headroom of a subnet that functions or interfaces name; one that nobody could describe has only unknowns. */
export function subnetHeadroom(
  model: NetworkModel,
  subnetId: string,
  thresholds: CapacityThresholds,
): SubnetHeadroom {
  const known = model.subnets.get(subnetId)
  const subnet = known?.subnet
  const inside = model.interfacesBySubnet.get(subnetId) ?? []
  const addressing = addressingOf(subnet)
  const counts = addressing === 'ipv6-only' ? null : addressCounts(subnet)
  const lambda = sumAddresses(inside.filter(({ eni }) => interfaceKind(eni) === 'lambda'))
  const all = sumAddresses(inside)
  const unattributed = counts?.used == null ? null : Math.max(0, counts.used - all)
  const blind = blindness(model, known?.seenBy ?? [], subnet, unattributed)
  return {
    key: subnetKey(model.region, subnetId),
    subnetId,
    name: subnet?.tags.find(({ key }) => key === 'Name')?.value ?? null,
    ownerId: subnet?.ownerId ?? null,
    vpcId: subnet?.vpcId ?? inside[0]?.eni.vpcId ?? null,
    availabilityZoneId: subnet?.availabilityZoneId ?? inside[0]?.eni.availabilityZoneId ?? null,
    seenBy: known?.seenBy ?? [],
    addressing,
    cidrBlock: subnet?.cidrBlock ?? null,
    usable: counts?.usable ?? null,
    free: counts?.free ?? null,
    used: counts?.used ?? null,
    usedByLambda: counted(lambda, blind),
    usedByOthers: counted(all - lambda, blind),
    byKind: usesBy(inside, ({ eni }) => interfaceKind(eni)),
    byAccount: usesBy(inside, ({ accountId }) => accountId),
    unattributed,
    blind,
    level:
      addressing === 'ipv6-only'
        ? 'not-applicable'
        : capacityLevel(counts?.free ?? null, counts?.usable ?? null, thresholds),
  }
}

function addressingOf(subnet: Subnet | undefined): Addressing {
  if (subnet === undefined) return 'unknown'
  if (subnet.ipv6Native) return 'ipv6-only'
  if (subnet.cidrBlock === null) return 'unknown'
  return subnet.ipv6CidrBlocks.length > 0 ? 'dual-stack' : 'ipv4'
}

function addressCounts(subnet: Subnet | undefined) {
  const usable = subnet?.cidrBlock ? usableAddresses(subnet.cidrBlock) : null
  const free = subnet?.availableIpAddressCount ?? null
  const used = usable === null || free === null ? null : Math.max(0, usable - free)
  return { usable, free, used }
}

/** Every address accounted for is proof enough; else the owner's complete listing is, which names all participants' interfaces. */
function blindness(
  model: NetworkModel,
  seenBy: readonly string[],
  subnet: Subnet | undefined,
  unattributed: number | null,
): Unseen | null {
  if (unattributed === 0) return null
  const owner = subnet?.ownerId ?? (seenBy.length === 1 ? seenBy[0] : undefined)
  if (owner === undefined) return 'not-collected'
  const place = model.places.get(owner)
  return place === undefined ? 'not-collected' : place.interfaces.missing
}

const sumAddresses = (owned: readonly OwnedInterface[]): number =>
  owned.reduce((sum, { eni }) => sum + interfaceAddresses(eni), 0)

function usesBy(
  owned: readonly OwnedInterface[],
  nameOf: (owned: OwnedInterface) => string,
): readonly AddressUse[] {
  const uses = new Map<string, { name: string; interfaces: number; addresses: number }>()
  for (const one of owned) {
    const name = nameOf(one)
    const use = uses.get(name) ?? { name, interfaces: 0, addresses: 0 }
    use.interfaces += 1
    use.addresses += interfaceAddresses(one.eni)
    uses.set(name, use)
  }
  return [...uses.values()].sort((a, b) => b.addresses - a.addresses || compareText(a.name, b.name))
}
