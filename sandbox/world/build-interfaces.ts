import type { XmlObject } from '#sandbox/http/xml.ts'
import { addressIn } from './cidr.ts'
import { hexOf, lettersOf, uuidOf } from './hash.ts'
import { groupId, networkId, subnetId, vpcIdOf } from './network-ids.ts'
import type { InterfacePlan, SubnetPlan, VpcPlan } from './network-plan.ts'
import { type Place, roleArn } from './place.ts'
import type { WireInterface } from './sandbox-network.ts'
import { zoneId, zoneName } from './zones.ts'

/** A distinct (subnet, security-group set) that some live version of a function uses. */
export interface AttachmentUse {
  readonly subnet: string
  readonly groups: readonly string[]
  /** The function that first needed it, after which Lambda names the interface. */
  readonly functionName: string
  readonly roleName: string
  readonly ipv6: boolean
}

export const roleIdOf = (arn: string): string =>
  `AROA${lettersOf(arn, 17, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`

/** The interface that Lambda keeps for an attachment, shared by every function and version that uses it. */
export function lambdaInterface(place: Place, use: AttachmentUse): InterfacePlan {
  const key = `${use.subnet}|${use.groups.join(',')}`
  return {
    label: `lambda|${place.accountId}|${key}`,
    subnet: use.subnet,
    groups: use.groups,
    type: 'lambda',
    description: `AWS Lambda VPC ENI-${use.functionName}-${uuidOf(place.accountId + key)}`,
    members: {
      requesterId: `${roleIdOf(roleArn(place.accountId, use.roleName))}:${place.accountId}`,
      attachment: {
        attachmentId: `ela-attach-0${hexOf(key, 16)}`,
        deviceIndex: 1,
        instanceOwnerId: 'amazon-aws',
        status: 'attached',
        deleteOnTermination: false,
      },
      ...(use.ipv6 ? { ipv6AddressesSet: [{ ipv6Address: `2a05:d014:${hexOf(key, 4)}::5` }] } : {}),
    },
  }
}

const KINDS = [
  'ELB app/web/',
  'RDSNetworkInterface',
  'arn:aws:ecs:attachment/',
  'EC2 instance',
] as const

/** What other services keep in a subnet: the same ones every day, and `othersPerDay` more each day. */
export function otherInterfaces(vpc: VpcPlan, subnet: SubnetPlan, day: number): InterfacePlan[] {
  const count = Math.max(0, Math.floor((subnet.others ?? 0) + (subnet.othersPerDay ?? 0) * day))
  return Array.from({ length: count }, (_, i) => ({
    label: `other|${vpc.label}|${subnet.label}|${i}`,
    subnet: `${vpc.label}/${subnet.label}`,
    groups: [`${vpc.label}/default`],
    type: 'interface',
    description: KINDS[i % KINDS.length] ?? 'interface',
  }))
}

export interface Seat {
  /** Whose interface it is. */
  readonly place: Place
  readonly viewer: Place
  /** Whose subnet it is in. */
  readonly owner: Place
  readonly subnet: SubnetPlan
  /** How many addresses of the subnet are taken before this interface. */
  readonly ordinal: number
}

export function wireInterface(
  plan: InterfacePlan,
  { place, viewer, owner, subnet, ordinal }: Seat,
): WireInterface {
  const zone = zoneId(owner, subnet.zone)
  const address = addressIn(subnet.cidr, ordinal)
  return {
    networkInterfaceId: networkId('eni', place, plan.label),
    subnetId: subnetId(place, plan.subnet),
    vpcId: vpcIdOf(place, plan.subnet),
    availabilityZone: `${place.region}${zoneName(viewer, zone)}`,
    availabilityZoneId: zone,
    description: plan.description,
    ownerId: place.accountId,
    requesterManaged: false,
    status: 'in-use',
    macAddress: (hexOf(plan.label, 12).match(/../g) ?? []).join(':'),
    privateIpAddress: address,
    sourceDestCheck: plan.type !== 'nat_gateway',
    interfaceType: plan.type,
    groupSet: plan.groups.map((label) => ({ groupId: groupId(place, label), groupName: label })),
    privateIpAddressesSet: [{ privateIpAddress: address, primary: true }],
    ipv6AddressesSet: [],
    tagSet: [],
    ...plan.members,
  }
}

const lengthOf = (value: XmlObject[string]): number => (Array.isArray(value) ? value.length : 0)

/** Addresses that an interface takes from its subnet; a delegated prefix takes sixteen. */
export const addressesOf = (one: WireInterface): number =>
  lengthOf(one.privateIpAddressesSet) + 16 * lengthOf(one['ipv4PrefixSet'])
