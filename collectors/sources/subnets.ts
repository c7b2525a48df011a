import { type Subnet as Answer, paginateDescribeSubnets } from '@aws-sdk/client-ec2'
import type { Subnet } from '#lib/core/model/network.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectNetwork, networkRecord } from '../collect-network.ts'
import { normalizeResourceTags } from '../normalize-resource-tags.ts'
import type { RegionSource } from '../source.ts'

const PAGE_SIZE = 1_000

export const subnets: RegionSource = {
  name: 'subnets',
  scope: 'region',
  kinds: ['subnet'],
  actions: ['ec2:DescribeSubnets'],
  collect: (aws, target) =>
    collectNetwork(target, {
      action: 'ec2:DescribeSubnets',
      pages: paginateDescribeSubnets({ client: aws.ec2, pageSize: PAGE_SIZE }, {}),
      normalize: ({ Subnets = [] }) =>
        Subnets.map((one) => networkRecord(target, 'subnet', normalizeSubnet(one))),
    }),
}

export function normalizeSubnet(answer: Answer): Subnet {
  return {
    id: required(answer.SubnetId, 'SubnetId'),
    arn: answer.SubnetArn ?? null,
    ownerId: answer.OwnerId ?? null,
    vpcId: required(answer.VpcId, 'VpcId'),
    cidrBlock: answer.CidrBlock || null,
    ipv6CidrBlocks: (answer.Ipv6CidrBlockAssociationSet ?? []).map(({ Ipv6CidrBlock }) =>
      required(Ipv6CidrBlock, 'Ipv6CidrBlock'),
    ),
    ipv6Native: answer.Ipv6Native ?? false,
    availableIpAddressCount: answer.AvailableIpAddressCount ?? null,
    availabilityZone: answer.AvailabilityZone ?? null,
    availabilityZoneId: answer.AvailabilityZoneId ?? null,
    mapPublicIpOnLaunch: answer.MapPublicIpOnLaunch ?? false,
    state: answer.State ?? null,
    tags: normalizeResourceTags(answer.Tags),
  }
}
