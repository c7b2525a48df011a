import type { NetworkInterface, SecurityGroup, Subnet, Vpc } from '#lib/core/model/network.ts'
import type { Unseen } from '#lib/core/model/observed.ts'
import { type Attachment, deriveAttachments } from './attachment.ts'
import type { AccountRegionNetwork } from './capacity-input.ts'
import { compareText } from './compare-text.ts'

export interface OwnedInterface {
  readonly eni: NetworkInterface
  /** Whose quota it counts against: the function's account, also in a shared subnet. */
  readonly accountId: string
}

export interface SeenSubnet {
  readonly subnet: Subnet
  readonly seenBy: readonly string[]
}

/** One Region of every account, joined: shared subnets and their interfaces once, whoever listed them. */
export interface NetworkModel {
  readonly region: string
  readonly places: ReadonlyMap<string, AccountRegionNetwork>
  readonly subnets: ReadonlyMap<string, SeenSubnet>
  readonly vpcs: ReadonlyMap<string, Vpc>
  readonly securityGroups: ReadonlyMap<string, SecurityGroup>
  readonly interfaces: ReadonlyMap<string, OwnedInterface>
  readonly interfacesBySubnet: ReadonlyMap<string, readonly OwnedInterface[]>
  readonly attachments: ReadonlyMap<string, Attachment>
  readonly attachmentsBySubnet: ReadonlyMap<string, readonly Attachment[]>
}

/**
 * Joins what the accounts of one Region answered. The owner's own answer about a thing wins over a
 * participant's. https://docs.aws.amazon.com/vpc/latest/userguide/vpc-share-limitations.html
 * Throws a RangeError when the places are of several Regions, or name an account twice.
 */
export function networkModel(places: readonly AccountRegionNetwork[]): NetworkModel {
  const byAccount = placesByAccount(places)
  const subnets = new Map<string, SeenSubnet>()
  const vpcs = new Map<string, Vpc>()
  const securityGroups = new Map<string, SecurityGroup>()
  const interfaces = new Map<string, OwnedInterface>()
  const attachments = new Map<string, Attachment>()
  for (const [accountId, place] of byAccount) {
    for (const subnet of place.subnets.records) addSubnet(subnets, subnet, accountId)
    for (const vpc of place.vpcs.records) keepOwners(vpcs, vpc, accountId)
    for (const group of place.securityGroups.records) keepOwners(securityGroups, group, accountId)
    for (const eni of place.interfaces.records) addInterface(interfaces, eni, accountId)
    for (const [key, attachment] of deriveAttachments(place)) attachments.set(key, attachment)
  }
  return {
    region: places[0]?.region ?? '',
    places: byAccount,
    subnets,
    vpcs,
    securityGroups,
    interfaces,
    interfacesBySubnet: groupBySubnet(interfaces.values(), ({ eni }) => eni.subnetId),
    attachments,
    attachmentsBySubnet: groupBySubnet(attachments.values(), ({ subnetId }) => subnetId),
  }
}

/**
 * Why interfaces of `accountId` in the subnet may be unseen; null when all are seen: an account lists
 * all its own, and the owner of a shared subnet lists everybody's.
 */
export function interfacesMissing(
  model: NetworkModel,
  accountId: string,
  subnetId: string,
): Unseen | null {
  const own = model.places.get(accountId)?.interfaces
  if (own?.missing === null) return null
  const ownerId = model.subnets.get(subnetId)?.subnet.ownerId
  const owners = ownerId ? model.places.get(ownerId)?.interfaces : undefined
  if (owners?.missing === null) return null
  return own?.missing ?? 'not-collected'
}

function placesByAccount(places: readonly AccountRegionNetwork[]) {
  const byAccount = new Map<string, AccountRegionNetwork>()
  for (const place of places.toSorted((a, b) => compareText(a.accountId, b.accountId))) {
    if (place.region !== places[0]?.region) throw new RangeError('places of several Regions')
    if (byAccount.has(place.accountId)) throw new RangeError(`${place.accountId} twice`)
    byAccount.set(place.accountId, place)
  }
  return byAccount
}

function addSubnet(subnets: Map<string, SeenSubnet>, subnet: Subnet, accountId: string): void {
  const known = subnets.get(subnet.id)
  const owners = known === undefined || subnet.ownerId === accountId
  subnets.set(subnet.id, {
    subnet: owners ? subnet : known.subnet,
    seenBy: known ? [...known.seenBy, accountId] : [accountId],
  })
}

function keepOwners<T extends { readonly id: string; readonly ownerId: string | null }>(
  map: Map<string, T>,
  thing: T,
  accountId: string,
): void {
  if (!map.has(thing.id) || thing.ownerId === accountId) map.set(thing.id, thing)
}

function addInterface(
  interfaces: Map<string, OwnedInterface>,
  eni: NetworkInterface,
  accountId: string,
): void {
  if (interfaces.has(eni.id) && eni.ownerId !== accountId) return
  interfaces.set(eni.id, { eni, accountId: eni.ownerId ?? accountId })
}

function groupBySubnet<T>(
  things: Iterable<T>,
  subnetOf: (thing: T) => string | null,
): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const subnetId = subnetOf(thing)
    if (subnetId === null) continue
    const group = groups.get(subnetId)
    if (group) group.push(thing)
    else groups.set(subnetId, [thing])
  }
  return groups
}
