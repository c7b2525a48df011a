import {
  type SecurityGroup as Answer,
  type IpPermission,
  paginateDescribeSecurityGroups,
} from '@aws-sdk/client-ec2'
import type { SecurityGroup, SecurityGroupRule } from '#lib/core/model/network.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectNetwork, networkRecord } from '../collect-network.ts'
import { normalizeResourceTags } from '../normalize-resource-tags.ts'
import type { RegionSource } from '../source.ts'

const PAGE_SIZE = 1_000

export const securityGroups: RegionSource = {
  name: 'security-groups',
  scope: 'region',
  kinds: ['security-group'],
  actions: ['ec2:DescribeSecurityGroups'],
  collect: (aws, target) =>
    collectNetwork(target, {
      action: 'ec2:DescribeSecurityGroups',
      pages: paginateDescribeSecurityGroups({ client: aws.ec2, pageSize: PAGE_SIZE }, {}),
      normalize: ({ SecurityGroups = [] }) =>
        SecurityGroups.map((one) =>
          networkRecord(target, 'security-group', normalizeSecurityGroup(one)),
        ),
    }),
}

export function normalizeSecurityGroup(answer: Answer): SecurityGroup {
  return {
    id: required(answer.GroupId, 'GroupId'),
    name: required(answer.GroupName, 'GroupName'),
    description: answer.Description || null,
    vpcId: answer.VpcId ?? null,
    ownerId: answer.OwnerId ?? null,
    ingress: (answer.IpPermissions ?? []).map(normalizeRule),
    egress: (answer.IpPermissionsEgress ?? []).map(normalizeRule),
    tags: normalizeResourceTags(answer.Tags),
  }
}

const normalizeRule = (answer: IpPermission): SecurityGroupRule => ({
  protocol: required(answer.IpProtocol, 'IpProtocol'),
  fromPort: answer.FromPort ?? null,
  toPort: answer.ToPort ?? null,
  ipv4Cidrs: (answer.IpRanges ?? []).map(({ CidrIp }) => required(CidrIp, 'CidrIp')),
  ipv6Cidrs: (answer.Ipv6Ranges ?? []).map(({ CidrIpv6 }) => required(CidrIpv6, 'CidrIpv6')),
  prefixListIds: (answer.PrefixListIds ?? []).map(({ PrefixListId }) =>
    required(PrefixListId, 'PrefixListId'),
  ),
  groupIds: (answer.UserIdGroupPairs ?? []).map(({ GroupId }) =>
    required(GroupId, 'UserIdGroupPairs.GroupId'),
  ),
})
