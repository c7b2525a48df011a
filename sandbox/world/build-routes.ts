import type { XmlObject } from '#sandbox/http/xml.ts'
import { networkId } from './network-ids.ts'
import type { SubnetPlan, VpcPlan } from './network-plan.ts'
import type { Place } from './place.ts'

/** The main route table (local only), and one for each subnet that is associated with its own. */
export function routeTablesOf(place: Place, plan: VpcPlan): XmlObject[] {
  const main = table(place, plan, { label: 'main', routes: [local(plan)] })
  const own = plan.subnets.filter((subnet) => subnet.mainRouteTable !== true)
  return [
    { ...main, associationSet: [{ ...association(place, `${plan.label}/main`), main: true }] },
    ...own.map((subnet) => {
      const routes = [local(plan), ...routesOf(place, plan, subnet)]
      const subnetId = networkId('subnet', place, `${plan.label}/${subnet.label}`)
      return {
        ...table(place, plan, { label: subnet.label, routes }),
        associationSet: [
          { ...association(place, `${plan.label}/${subnet.label}`), main: false, subnetId },
        ],
      }
    }),
  ]
}

const association = (place: Place, label: string): XmlObject => ({
  routeTableAssociationId: networkId('rtbassoc', place, label),
  routeTableId: networkId('rtb', place, label),
  associationState: { state: 'associated' },
})

function table(
  place: Place,
  plan: VpcPlan,
  { label, routes }: { readonly label: string; readonly routes: readonly XmlObject[] },
): XmlObject {
  return {
    routeTableId: networkId('rtb', place, `${plan.label}/${label}`),
    vpcId: networkId('vpc', place, plan.label),
    ownerId: place.accountId,
    routeSet: routes,
    propagatingVgwSet: [],
    tagSet: [],
  }
}

const route = (destination: XmlObject, target: XmlObject, state = 'active'): XmlObject => ({
  ...destination,
  ...target,
  state,
  origin: 'CreateRoute',
})

const local = (plan: VpcPlan): XmlObject => ({
  destinationCidrBlock: plan.cidr,
  gatewayId: 'local',
  state: 'active',
  origin: 'CreateRouteTable',
})

const IPV4 = { destinationCidrBlock: '0.0.0.0/0' }
const IPV6 = { destinationIpv6CidrBlock: '::/0' }

function routesOf(place: Place, plan: VpcPlan, subnet: SubnetPlan): XmlObject[] {
  const id = (prefix: string, label = plan.label) => networkId(prefix, place, label)
  const routes = defaultRoutes(plan, subnet, id)
  for (const endpoint of plan.endpoints) {
    if (endpoint.type !== 'Gateway' || !endpoint.subnets.includes(subnet.label)) continue
    routes.push(
      route(
        { destinationPrefixListId: id('pl', endpoint.service) },
        { gatewayId: id('vpce', `${plan.label}/${endpoint.service}`) },
      ),
    )
  }
  return routes
}

function defaultRoutes(
  plan: VpcPlan,
  subnet: SubnetPlan,
  id: (prefix: string, label?: string) => string,
): XmlObject[] {
  const natLabel = plan.natIn.find((label) => label.endsWith(subnet.zone)) ?? plan.natIn[0]
  const nat = { natGatewayId: id('nat', `${plan.label}/${natLabel}`) }
  switch (subnet.egress) {
    case 'internet': {
      const gateway = { gatewayId: id('igw') }
      return subnet.ipv6 ? [route(IPV4, gateway), route(IPV6, gateway)] : [route(IPV4, gateway)]
    }
    case 'nat':
      return subnet.ipv6
        ? [route(IPV4, nat), route(IPV6, { egressOnlyInternetGatewayId: id('eigw') })]
        : [route(IPV4, nat)]
    case 'ipv6-only':
      return [route(IPV6, { egressOnlyInternetGatewayId: id('eigw') })]
    case 'transit':
      return [route(IPV4, { transitGatewayId: id('tgw', 'organization-hub') })]
    case 'peering':
      return [
        route({ destinationCidrBlock: '10.200.0.0/16' }, { vpcPeeringConnectionId: id('pcx') }),
      ]
    case 'blackhole':
      return [route(IPV4, { natGatewayId: id('nat', `${plan.label}/deleted`) }, 'blackhole')]
    case 'none':
      return []
  }
}
