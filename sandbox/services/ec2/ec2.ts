import { type Call, numberOf, textOf } from '#sandbox/http/call.ts'
import { pageOf } from '#sandbox/http/page.ts'
import type { XmlObject } from '#sandbox/http/xml.ts'
import type { Handler, Handlers } from '#sandbox/services/handler.ts'
import { networkId } from '#sandbox/world/network-ids.ts'
import type { SandboxNetwork } from '#sandbox/world/sandbox-network.ts'
import { matches } from './filters.ts'

/** A paged list of one kind of network resource. `most` is also the page when MaxResults is absent. */
function list(
  set: string,
  most: number,
  read: (network: SandboxNetwork) => readonly XmlObject[],
): Handler {
  return (call, world) => {
    const all = read(world.network(call)).filter((one) => matches(call, one))
    const size = Math.min(most, numberOf(call, 'MaxResults', most))
    const { items, next } = pageOf(all, { marker: textOf(call, 'NextToken'), size })
    return next === null ? { [set]: items } : { [set]: items, nextToken: next }
  }
}

const isShown = (call: Call, one: XmlObject): boolean => {
  const { operator } = one
  const hidden = typeof operator === 'object' && operator !== null && 'hiddenByDefault' in operator
  return !hidden || textOf(call, 'IncludeManagedResources') === 'true'
}

const describeNetworkInterfaces: Handler = (call, world) =>
  list('networkInterfaceSet', 1000, (network) =>
    network.interfaces.filter((one) => isShown(call, one)),
  )(call, world)

const describeRegions: Handler = (call, world) => {
  const { regions, disabledRegions } = world.options
  const all = textOf(call, 'AllRegions') === 'true'
  const wire = (regionName: string, optInStatus: string): XmlObject => ({
    regionName,
    regionEndpoint: `ec2.${regionName}.amazonaws.com`,
    optInStatus,
  })
  return {
    regionInfo: [
      ...regions.map((region) => wire(region, 'opt-in-not-required')),
      ...(all ? disabledRegions.map((region) => wire(region, 'not-opted-in')) : []),
    ],
  }
}

/** Of an account's own VPCs: those of a shared one are its owner's to see. */
const describeFlowLogs: Handler = (call, world) => {
  const { vpcs, surroundings } = world.region(call).plan
  const watched = vpcs.filter(({ label }) => !surroundings.withoutFlowLogs?.includes(label))
  const all = watched.map(({ label }) => ({
    flowLogId: networkId('fl', call, label),
    resourceId: networkId('vpc', call, label),
    flowLogStatus: 'ACTIVE',
    trafficType: 'ALL',
    logDestinationType: 's3',
    deliverLogsStatus: 'SUCCESS',
  }))
  const size = Math.min(1000, numberOf(call, 'MaxResults', 1000))
  const { items, next } = pageOf(all, { marker: textOf(call, 'NextToken'), size })
  return next === null ? { flowLogSet: items } : { flowLogSet: items, nextToken: next }
}

export const ec2: Handlers = {
  DescribeRegions: describeRegions,
  DescribeNetworkInterfaces: describeNetworkInterfaces,
  DescribeSubnets: list('subnetSet', 1000, ({ subnets }) => subnets),
  DescribeSecurityGroups: list('securityGroupInfo', 1000, ({ groups }) => groups),
  DescribeVpcs: list('vpcSet', 1000, ({ vpcs }) => vpcs),
  DescribeVpcEndpoints: list('vpcEndpointSet', 1000, ({ endpoints }) => endpoints),
  DescribeRouteTables: list('routeTableSet', 100, ({ routeTables }) => routeTables),
  DescribeNatGateways: list('natGatewaySet', 1000, ({ natGateways }) => natGateways),
  DescribeFlowLogs: describeFlowLogs,
  DescribeNetworkAcls: list('networkAclSet', 1000, ({ acls }) => acls),
  DescribeInternetGateways: list('internetGatewaySet', 1000, (network) => network.internetGateways),
  DescribeEgressOnlyInternetGateways: list(
    'egressOnlyInternetGatewaySet',
    255,
    (network) => network.egressOnlyGateways,
  ),
  DescribeVpcBlockPublicAccessOptions: (call) => ({
    vpcBlockPublicAccessOptions: {
      awsAccountId: call.accountId,
      awsRegion: call.region,
      state: 'default-state',
      internetGatewayBlockMode: 'off',
      managedBy: 'account',
      exclusionsAllowed: 'allowed',
    },
  }),
  GetManagedResourceVisibility: () => ({ visibility: { defaultVisibility: 'hidden' } }),
}
