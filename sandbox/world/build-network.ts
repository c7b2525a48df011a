import type { XmlObject } from '#sandbox/http/xml.ts'
import { addressesOf } from './build-interfaces.ts'
import { routeTablesOf } from './build-routes.ts'
import { endpointsOf, gatewaysOf, groupsOf, natGatewaysOf, vpcOf, wireGroup } from './build-vpc.ts'
import { usableAddresses } from './cidr.ts'
import { networkId } from './network-ids.ts'
import type { SubnetPlan, VpcPlan } from './network-plan.ts'
import { arnAt, type Place } from './place.ts'
import type { RegionPlan } from './region-plan.ts'
import type { SandboxNetwork, WireInterface, WireSubnet } from './sandbox-network.ts'
import { seatInterfaces, type Tenant } from './seat-interfaces.ts'
import { zoneId, zoneName } from './zones.ts'

export interface NetworkInput {
  readonly place: Place
  readonly day: number
  /** Own VPCs, and those that others share with this account, each with its owner. */
  readonly vpcs: readonly { readonly plan: VpcPlan; readonly owner: Place }[]
  /** This account first, then the other tenants of its VPCs. */
  readonly tenants: readonly Tenant[]
  readonly guestGroups: RegionPlan['guestGroups']
}

export function buildNetwork(input: NetworkInput): SandboxNetwork {
  const { place } = input
  const interfaces = seatInterfaces({ viewer: place, ...input })
  const used = new Map<string, number>()
  for (const one of interfaces) {
    used.set(one.subnetId, (used.get(one.subnetId) ?? 0) + addressesOf(one))
  }
  const own = input.vpcs.filter((vpc) => vpc.owner.accountId === place.accountId)
  const gateways = input.vpcs.map(({ plan, owner }) => gatewaysOf(owner, plan))
  return {
    vpcs: input.vpcs.map(({ plan, owner }) =>
      vpcOf(owner, plan, owner.accountId === place.accountId),
    ),
    subnets: input.vpcs.flatMap(({ plan, owner }) =>
      plan.subnets.map((subnet) => wireSubnet({ plan, owner, subnet, viewer: place, used })),
    ),
    groups: [
      ...own.flatMap(({ plan }) => groupsOf(place, plan)),
      ...input.guestGroups.map(({ vpc, group }) => wireGroup(place, { label: vpc }, group)),
    ],
    routeTables: input.vpcs.flatMap(({ plan, owner }) => routeTablesOf(owner, plan)),
    natGateways: own.flatMap(({ plan }) => natGatewaysOf(place, plan)),
    endpoints: own.flatMap(({ plan }) => endpointsOf(place, plan)),
    acls: input.vpcs.map(({ plan, owner }) => wireAcl(owner, plan)),
    internetGateways: gateways.flatMap(({ igw }) => igw),
    egressOnlyGateways: own.flatMap(({ plan }) => gatewaysOf(place, plan).egress),
    interfaces: interfaces.filter((one) => one.ownerId === place.accountId || isOwned(one, own)),
  }
}

/** A VPC's owner sees the participants' interfaces, participants see their own alone. */
const isOwned = (one: WireInterface, own: NetworkInput['vpcs']): boolean =>
  own.some(({ plan, owner }) => one.vpcId === networkId('vpc', owner, plan.label))

interface SubnetView {
  readonly plan: VpcPlan
  readonly owner: Place
  readonly subnet: SubnetPlan
  readonly viewer: Place
  readonly used: ReadonlyMap<string, number>
}

function wireSubnet({ plan, owner, subnet, viewer, used }: SubnetView): WireSubnet {
  const id = networkId('subnet', owner, `${plan.label}/${subnet.label}`)
  const zone = zoneName(viewer, zoneId(owner, subnet.zone))
  return {
    subnetId: id,
    subnetArn: arnAt(owner, 'ec2', `subnet/${id}`),
    state: 'available',
    ownerId: owner.accountId,
    vpcId: networkId('vpc', owner, plan.label),
    cidrBlock: subnet.cidr,
    availableIpAddressCount: usableAddresses(subnet.cidr) - (used.get(id) ?? 0),
    availabilityZone: `${owner.region}${zone}`,
    availabilityZoneId: zoneId(owner, subnet.zone),
    defaultForAz: plan.isDefault ?? false,
    mapPublicIpOnLaunch: subnet.givesPublicAddresses ?? false,
    assignIpv6AddressOnCreation: false,
    ipv6Native: false,
    ipv6CidrBlockAssociationSet: subnet.ipv6
      ? [
          {
            associationId: networkId('subnet-cidr-assoc', owner, id),
            ipv6CidrBlock: subnet.ipv6,
            ipv6CidrBlockState: { state: 'associated' },
          },
        ]
      : [],
    blockPublicAccessStates: { internetGatewayBlockMode: plan.blockPublicAccess ?? 'off' },
    tagSet:
      owner.accountId === viewer.accountId
        ? [{ key: 'Name', value: `${plan.label}-${subnet.label}` }]
        : [],
  }
}

function wireAcl(owner: Place, plan: VpcPlan): XmlObject {
  const entry = (egress: boolean, ruleNumber: number, ruleAction: string): XmlObject => ({
    ruleNumber,
    protocol: '-1',
    ruleAction,
    egress,
    cidrBlock: '0.0.0.0/0',
  })
  const networkAclId = networkId('acl', owner, plan.label)
  return {
    networkAclId,
    vpcId: networkId('vpc', owner, plan.label),
    default: true,
    ownerId: owner.accountId,
    entrySet: [
      entry(true, 100, 'allow'),
      entry(true, 32767, 'deny'),
      entry(false, 100, 'allow'),
      entry(false, 32767, 'deny'),
    ],
    associationSet: plan.subnets.map((subnet) => ({
      networkAclAssociationId: networkId('aclassoc', owner, `${plan.label}/${subnet.label}`),
      networkAclId,
      subnetId: networkId('subnet', owner, `${plan.label}/${subnet.label}`),
    })),
    tagSet: [],
  }
}
