import {
  AuthorizeSecurityGroupIngressCommand,
  CreateNetworkInterfaceCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  DescribeNetworkInterfacesCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcsCommand,
} from '@aws-sdk/client-ec2'
import type { AccountClients } from './account-clients.ts'
import { type Expected, expectationsAt } from './expected.ts'

export interface MadeNetwork {
  readonly vpcId: string
  readonly subnetIds: readonly [string, string]
  readonly securityGroupId: string
  readonly interfaceId: string
}

const given = (value: string | undefined): string => {
  if (value === undefined) throw new Error('moto left out an id that AWS gives')
  return value
}

/** A VPC of two subnets, a security group, an interface such as Lambda's, and a gateway endpoint. */
export async function buildNetwork({ ec2, region }: AccountClients): Promise<MadeNetwork> {
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.20.0.0/16' }))
  const vpcId = given(Vpc?.VpcId)
  const subnet = async (cidr: string, zone: string) => {
    const { Subnet } = await ec2.send(
      new CreateSubnetCommand({
        VpcId: vpcId,
        CidrBlock: cidr,
        AvailabilityZone: `${region}${zone}`,
      }),
    )
    return given(Subnet?.SubnetId)
  }
  const subnetIds = [await subnet('10.20.1.0/24', 'a'), await subnet('10.20.2.0/28', 'b')] as const
  const { GroupId } = await ec2.send(
    new CreateSecurityGroupCommand({ GroupName: 'lambda', Description: 'Functions', VpcId: vpcId }),
  )
  const securityGroupId = given(GroupId)
  await ec2.send(
    new AuthorizeSecurityGroupIngressCommand({
      GroupId: securityGroupId,
      IpPermissions: [
        { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.0.0.0/8' }] },
      ],
    }),
  )
  const { NetworkInterface } = await ec2.send(
    new CreateNetworkInterfaceCommand({
      SubnetId: subnetIds[0],
      Groups: [securityGroupId],
      Description: 'AWS Lambda VPC ENI-orders-0b9c1a2e-3f7d-4c55-9d1e-3a7f6b0c8d21',
    }),
  )
  await ec2.send(
    new CreateVpcEndpointCommand({
      VpcId: vpcId,
      VpcEndpointType: 'Gateway',
      ServiceName: `com.amazonaws.${region}.s3`,
    }),
  )
  return {
    vpcId,
    subnetIds,
    securityGroupId,
    interfaceId: given(NetworkInterface?.NetworkInterfaceId),
  }
}

/** What a plain description of the account·Region's network says must be found, moto's default VPC included. */
export async function expectNetwork(clients: AccountClients): Promise<readonly Expected[]> {
  const { ec2 } = clients
  const { records, expect } = expectationsAt(clients)
  for (const vpc of (await ec2.send(new DescribeVpcsCommand({}))).Vpcs ?? []) {
    expect('vpc', { id: given(vpc.VpcId) }, { isDefault: vpc.IsDefault === true })
  }
  for (const subnet of (await ec2.send(new DescribeSubnetsCommand({}))).Subnets ?? []) {
    expect(
      'subnet',
      { id: given(subnet.SubnetId) },
      {
        vpcId: given(subnet.VpcId),
        cidrBlock: given(subnet.CidrBlock),
        availableIpAddressCount: subnet.AvailableIpAddressCount ?? null,
        availabilityZone: given(subnet.AvailabilityZone),
      },
    )
  }
  for (const group of (await ec2.send(new DescribeSecurityGroupsCommand({}))).SecurityGroups ??
    []) {
    expect(
      'security-group',
      { id: given(group.GroupId) },
      { name: given(group.GroupName), vpcId: given(group.VpcId) },
    )
  }
  for (const table of (await ec2.send(new DescribeRouteTablesCommand({}))).RouteTables ?? []) {
    expect('route-table', { id: given(table.RouteTableId) }, { vpcId: given(table.VpcId) })
  }
  return records
}

/** The interfaces that a plain description names, by id, with their subnet. */
export async function readInterfaces({
  ec2,
}: AccountClients): Promise<ReadonlyMap<string, string>> {
  const { NetworkInterfaces } = await ec2.send(new DescribeNetworkInterfacesCommand({}))
  return new Map(
    (NetworkInterfaces ?? []).map((one) => [given(one.NetworkInterfaceId), given(one.SubnetId)]),
  )
}
