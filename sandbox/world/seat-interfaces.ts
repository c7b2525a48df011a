import {
  type AttachmentUse,
  addressesOf,
  lambdaInterface,
  otherInterfaces,
  wireInterface,
} from './build-interfaces.ts'
import { networkId } from './network-ids.ts'
import type { InterfaceEdit, InterfacePlan, SubnetPlan, VpcPlan } from './network-plan.ts'
import type { Place } from './place.ts'
import type { WireInterface } from './sandbox-network.ts'

/** One account in a subnet, and what puts its interfaces there. */
export interface Tenant {
  readonly place: Place
  readonly uses: readonly AttachmentUse[]
  readonly interfaces: readonly InterfacePlan[]
  readonly edits: readonly InterfaceEdit[]
}

export interface OwnedVpc {
  readonly plan: VpcPlan
  readonly owner: Place
}

interface Waiting {
  readonly tenant: Place
  readonly plan: InterfacePlan
}

interface OwnedSubnet {
  readonly subnet: SubnetPlan
  readonly owner: Place
}

/** Every interface in the given VPCs with its addresses, the same whoever looks: services' first, then the tenants' by account. */
export function seatInterfaces(input: {
  readonly viewer: Place
  readonly day: number
  readonly vpcs: readonly OwnedVpc[]
  readonly tenants: readonly Tenant[]
}): WireInterface[] {
  const subnets = subnetsById(input.vpcs)
  const taken = new Map<SubnetPlan, number>()
  const out: WireInterface[] = []
  for (const { tenant, plan } of waiting(input)) {
    const found = subnets.get(networkId('subnet', tenant, plan.subnet))
    if (found === undefined) continue
    const ordinal = taken.get(found.subnet) ?? 0
    const one = wireInterface(plan, { place: tenant, viewer: input.viewer, ...found, ordinal })
    taken.set(found.subnet, ordinal + addressesOf(one))
    out.push(one)
  }
  return out
}

function waiting({
  day,
  vpcs,
  tenants,
}: {
  readonly day: number
  readonly vpcs: readonly OwnedVpc[]
  readonly tenants: readonly Tenant[]
}): Waiting[] {
  const services = vpcs.flatMap(({ plan, owner }) =>
    serviceInterfaces(owner, plan, day).map((one) => ({ tenant: owner, plan: one })),
  )
  const ordered = [...tenants].sort((a, b) => (a.place.accountId < b.place.accountId ? -1 : 1))
  return [...services, ...ordered.flatMap((tenant) => tenantInterfaces(tenant, day))]
}

function tenantInterfaces(tenant: Tenant, day: number): Waiting[] {
  const { place } = tenant
  const own = tenant.uses.map((use) => edited(lambdaInterface(place, use), tenant.edits))
  const others = tenant.interfaces.filter(
    (plan) => (plan.fromDay ?? 0) <= day && day <= (plan.untilDay ?? day),
  )
  return [...own, ...others].map((plan) => ({ tenant: place, plan }))
}

/** An interface whose groups somebody changed behind Lambda's back. */
function edited(plan: InterfacePlan, edits: readonly InterfaceEdit[]): InterfacePlan {
  const edit = edits.find(
    (one) => one.subnet === plan.subnet && one.groups.join() === plan.groups.join(),
  )
  return edit === undefined ? plan : { ...plan, groups: edit.becomes }
}

const subnetsById = (vpcs: readonly OwnedVpc[]): Map<string, OwnedSubnet> =>
  new Map(
    vpcs.flatMap(({ plan, owner }) =>
      plan.subnets.map((subnet) => {
        const id = networkId('subnet', owner, `${plan.label}/${subnet.label}`)
        return [id, { subnet, owner }] as const
      }),
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
