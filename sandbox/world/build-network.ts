import type { XmlObject } from '#sandbox/http/xml.ts'
import {
  type AttachmentUse,
  addressesOf,
  lambdaInterface,
  otherInterfaces,
  wireInterface,
} from './build-interfaces.ts'
import { routeTablesOf } from './build-routes.ts'
import { endpointsOf, gatewaysOf, groupsOf, natGatewaysOf, vpcOf, wireGroup } from './build-vpc.ts'
import { usableAddresses } from './cidr.ts'
import { networkId } from './network-ids.ts'
import type { InterfacePlan, SubnetPlan, VpcPlan } from './network-plan.ts'
import { arnAt, type Place } from './place.ts'
import type { RegionPlan } from './region-plan.ts'
import type { SandboxNetwork, WireInterface, WireSubnet } from './sandbox-network.ts'
import { zoneId } from './zones.ts'

/** Who else is in a shared subnet, and what the interfaces of one member are. */
export interface Tenant {
  readonly place: Place
  readonly uses: readonly AttachmentUse[]
  readonly interfaces: readonly InterfacePlan[]
}

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
  const interfaces = seatInterfaces(input)
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

function seatInterfaces({ place, day, vpcs, tenants }: NetworkInput): WireInterface[] {
  const seats: { tenant: Place; plan: InterfacePlan }[] = []
  for (const { plan, owner } of vpcs) {
    for (const one of serviceInterfaces(owner, plan, day)) {
      seats.push({ tenant: owner, plan: inView(one, owner, place) })
    }
  }
  for (const tenant of tenants) {
    for (const use of tenant.uses)
      seats.push({ tenant: tenant.place, plan: lambdaInterface(tenant.place, use) })
    for (const plan of tenant.interfaces) {
      if ((plan.fromDay ?? 0) <= day && day <= (plan.untilDay ?? day))
        seats.push({ tenant: tenant.place, plan })
    }
  }
  const subnets = subnetsByLabel(vpcs)
  const taken = new Map<SubnetPlan, number>()
  const out: WireInterface[] = []
  for (const { tenant, plan } of seats) {
    const subnet = subnets.get(networkId('subnet', tenant, plan.subnet))
    if (subnet === undefined) continue
    const ordinal = taken.get(subnet) ?? 0
    const one = wireInterface(plan, { place: tenant, subnet, ordinal })
    taken.set(subnet, ordinal + addressesOf(one))
    out.push(one)
  }
  return out
}

/** Labels of a shared VPC name its owner when another account reads them. */
const inView = (plan: InterfacePlan, owner: Place, viewer: Place): InterfacePlan =>
  owner.accountId === viewer.accountId
    ? plan
    : { ...plan, label: `${owner.accountId}:${plan.label}` }

const subnetsByLabel = (vpcs: NetworkInput['vpcs']): Map<string, SubnetPlan> =>
  new Map(
    vpcs.flatMap(({ plan, owner }) =>
      plan.subnets.map(
        (subnet) => [networkId('subnet', owner, `${plan.label}/${subnet.label}`), subnet] as const,
      ),
    ),
  )

function serviceInterfaces(owner: Place, plan: VpcPlan, day: number): InterfacePlan[] {
  const nats = plan.natIn.map((label) => ({
    label: `${plan.label}/nat-${label}`,
    subnet: `${plan.label}/${label}`,
    groups: [],
    type: 'nat_gateway',
    description: `Interface for NAT Gateway ${networkId('nat', owner, `${plan.label}/${label}`)}`,
    members: { requesterManaged: true },
  }))
  const endpoints = plan.endpoints
    .filter((endpoint) => endpoint.type === 'Interface')
    .flatMap((endpoint) =>
      endpoint.subnets.map((label) => ({
        label: `${plan.label}/vpce-${endpoint.service}-${label}`,
        subnet: `${plan.label}/${label}`,
        groups: [`${plan.label}/endpoints`],
        type: 'vpc_endpoint',
        description: `VPC Endpoint Interface ${networkId('vpce', owner, `${plan.label}/${endpoint.service}`)}`,
        members: { requesterManaged: true },
      })),
    )
  return [
    ...nats,
    ...endpoints,
    ...plan.subnets.flatMap((subnet) => otherInterfaces(plan, subnet, day)),
  ]
}

interface SubnetView {
  readonly plan: VpcPlan
  readonly owner: Place
  readonly subnet: SubnetPlan
  readonly viewer: Place
  readonly used: ReadonlyMap<string, number>
}

function wireSubnet({ plan, owner, subnet, viewer, used }: SubnetView): WireSubnet {
  const id = networkId('subnet', owner, `${plan.label}/${subnet.label}`)
  const zone = zoneNameFor(viewer, owner, subnet)
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

/** The same zone has another name in the viewer's account; only its id is the same. */
function zoneNameFor(viewer: Place, owner: Place, subnet: SubnetPlan): string {
  const id = zoneId(owner, subnet.zone)
  return (['a', 'b', 'c'] as const).find((zone) => zoneId(viewer, zone) === id) ?? subnet.zone
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
