import {
  type RouteTable as Answer,
  paginateDescribeRouteTables,
  type Route as RouteAnswer,
} from '@aws-sdk/client-ec2'
import type { Route, RouteTable } from '#lib/core/model/network.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectNetwork, networkRecord } from '../collect-network.ts'
import type { RegionSource } from '../source.ts'

/** A tenth of what the other listings give. */
const PAGE_SIZE = 100

export const routeTables: RegionSource = {
  name: 'route-tables',
  scope: 'region',
  kinds: ['route-table'],
  actions: ['ec2:DescribeRouteTables'],
  collect: (aws, target) =>
    collectNetwork(target, {
      action: 'ec2:DescribeRouteTables',
      pages: paginateDescribeRouteTables({ client: aws.ec2, pageSize: PAGE_SIZE }, {}),
      normalize: ({ RouteTables = [] }) =>
        RouteTables.map((one) => networkRecord(target, 'route-table', normalizeRouteTable(one))),
    }),
}

export function normalizeRouteTable(answer: Answer): RouteTable {
  const associations = answer.Associations ?? []
  return {
    id: required(answer.RouteTableId, 'RouteTableId'),
    vpcId: answer.VpcId ?? null,
    ownerId: answer.OwnerId ?? null,
    isMain: associations.some(({ Main }) => Main === true),
    subnetIds: associations.flatMap(({ SubnetId }) => (SubnetId ? [SubnetId] : [])).toSorted(),
    routes: (answer.Routes ?? []).map(normalizeRoute),
  }
}

function normalizeRoute(answer: RouteAnswer): Route {
  const destination =
    answer.DestinationCidrBlock ?? answer.DestinationIpv6CidrBlock ?? answer.DestinationPrefixListId
  return {
    destination: required(destination, 'Routes.Destination'),
    ...targetOf(answer),
    state: answer.State ?? null,
  }
}

/** An instance behind an interface is named by both; the instance is what the route was made for. */
function targetOf(answer: RouteAnswer): Pick<Route, 'targetType' | 'targetId'> {
  const named: readonly (readonly [Route['targetType'], string | undefined])[] = [
    ['nat-gateway', answer.NatGatewayId],
    ['transit-gateway', answer.TransitGatewayId],
    ['peering', answer.VpcPeeringConnectionId],
    ['egress-only-gateway', answer.EgressOnlyInternetGatewayId],
    ['core-network', answer.CoreNetworkArn],
    ['instance', answer.InstanceId],
    ['network-interface', answer.NetworkInterfaceId],
    ['other', answer.LocalGatewayId ?? answer.CarrierGatewayId ?? answer.OdbNetworkArn],
  ]
  const [targetType, targetId] =
    named.find(([, id]) => id !== undefined) ?? ofGateway(answer.GatewayId)
  return { targetType, targetId: targetId ?? null }
}

function ofGateway(id: string | undefined): readonly [Route['targetType'], string | undefined] {
  if (id === undefined) return ['other', undefined]
  if (id === 'local') return ['local', id]
  if (id.startsWith('igw-')) return ['internet-gateway', id]
  if (id.startsWith('vgw-')) return ['virtual-gateway', id]
  if (id.startsWith('vpce-')) return ['vpc-endpoint', id]
  if (id.startsWith('eigw-')) return ['egress-only-gateway', id]
  return ['other', id]
}
