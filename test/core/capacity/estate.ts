import type { AccountRegionNetwork, NetworkedFunction } from '#lib/core/capacity/capacity-input.ts'
import { listed } from '#lib/core/capacity/listing.ts'
import type { FunctionState } from '#lib/core/model/function-facts.ts'
import type {
  NetworkInterface,
  Route,
  RouteTable,
  SecurityGroup,
  SecurityGroupRule,
  Subnet,
} from '#lib/core/model/network.ts'

export const ACCOUNT = '111111111111'
export const OTHER = '222222222222'
export const REGION = 'eu-west-1'
export const NOW = new Date('2026-11-22T12:00:00Z')

export const functionArn = (name: string, account = ACCOUNT): string =>
  `arn:aws:lambda:${REGION}:${account}:function:${name}`

/** One version of a function in a VPC: `f` for $LATEST, `f:3` for version 3. */
export function fn(
  name: string,
  subnetIds: readonly string[],
  securityGroupIds: readonly string[],
  account = ACCOUNT,
): NetworkedFunction {
  const [functionName = name, version = '$LATEST'] = name.split(':')
  return {
    arn: functionArn(name, account),
    functionName,
    version,
    roleArn: `arn:aws:iam::${account}:role/${functionName}`,
    capacityProviderArn: null,
    vpc: { vpcId: 'vpc-1', subnetIds, securityGroupIds, ipv6AllowedForDualStack: false },
  }
}

export function lambdaEni(
  id: string,
  subnetId: string,
  securityGroupIds: readonly string[],
  rest: Partial<NetworkInterface> = {},
): NetworkInterface {
  return {
    id,
    ownerId: ACCOUNT,
    subnetId,
    vpcId: 'vpc-1',
    availabilityZoneId: `az-${subnetId}`,
    interfaceType: 'lambda',
    status: 'in-use',
    description: `AWS Lambda VPC ENI-gone-0f1e2d3c-0000-4000-8000-000000000000`,
    requesterId: `AROAEXAMPLE:${ACCOUNT}`,
    requesterManaged: false,
    operatorPrincipal: null,
    securityGroupIds,
    privateIpv4Addresses: ['10.0.0.9'],
    ipv6Addresses: [],
    ipv4Prefixes: [],
    publicIp: null,
    attachmentInstanceId: null,
    attachmentOwnerId: 'amazon-aws',
    attachmentStatus: 'attached',
    ...rest,
  }
}

export function subnet(id: string, free: number | null, rest: Partial<Subnet> = {}): Subnet {
  return {
    id,
    arn: null,
    ownerId: ACCOUNT,
    vpcId: 'vpc-1',
    cidrBlock: '10.0.0.0/24',
    ipv6CidrBlocks: [],
    ipv6Native: false,
    availableIpAddressCount: free,
    availabilityZone: null,
    availabilityZoneId: `az-${id}`,
    mapPublicIpOnLaunch: false,
    state: 'available',
    tags: [],
    ...rest,
  }
}

export function rule(protocol: string, ports: string, peers: readonly string[]): SecurityGroupRule {
  const [from = '', to = from] = ports.split('-')
  return {
    protocol,
    fromPort: ports === '' ? null : Number(from),
    toPort: ports === '' ? null : Number(to),
    ipv4Cidrs: peers.filter((peer) => peer.includes('.')),
    ipv6Cidrs: peers.filter((peer) => peer.includes(':')),
    prefixListIds: peers.filter((peer) => peer.startsWith('pl-')),
    groupIds: peers.filter((peer) => peer.startsWith('sg-')),
  }
}

export function group(
  id: string,
  egress: readonly SecurityGroupRule[] = [rule('-1', '', ['0.0.0.0/0'])],
  ingress: readonly SecurityGroupRule[] = [],
): SecurityGroup {
  const rest = { name: id, description: null, vpcId: 'vpc-1', ownerId: ACCOUNT, tags: [] }
  return { id, egress, ingress, ...rest }
}

export function routeTable(
  id: string,
  routes: readonly (readonly [string, Route['targetType'], string?])[],
  rest: Partial<RouteTable> = {},
): RouteTable {
  return {
    id,
    vpcId: 'vpc-1',
    ownerId: ACCOUNT,
    isMain: true,
    subnetIds: [],
    routes: routes.map(([destination, targetType, state]) => ({
      destination,
      targetType,
      targetId: `${targetType}-1`,
      state: state ?? 'active',
    })),
    ...rest,
  }
}

export function state(name: string, rest: Partial<FunctionState> = {}): FunctionState {
  return {
    arn: functionArn(name),
    functionArn: functionArn(name),
    state: 'Active',
    stateReason: null,
    stateReasonCode: null,
    lastUpdateStatus: 'Successful',
    lastUpdateStatusReason: null,
    lastUpdateStatusReasonCode: null,
    runtimeVersionArn: null,
    ...rest,
  }
}

/** An account·Region where everything was listed, and nothing is there but what is given. */
export function place(rest: Partial<AccountRegionNetwork> = {}): AccountRegionNetwork {
  return {
    accountId: ACCOUNT,
    region: REGION,
    functions: listed([]),
    versions: listed([]),
    states: listed([]),
    interfaces: listed([]),
    subnets: listed([]),
    securityGroups: listed([]),
    vpcs: listed([]),
    routeTables: listed([]),
    vpcEndpoints: listed([]),
    natGateways: listed([]),
    quotas: listed([]),
    roles: listed([]),
    ...rest,
  }
}
