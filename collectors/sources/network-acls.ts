import { type NetworkAcl as Answer, paginateDescribeNetworkAcls } from '@aws-sdk/client-ec2'
import type { NetworkAcl } from '#lib/core/model/network.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectNetwork, networkRecord } from '../collect-network.ts'
import type { RegionSource } from '../source.ts'

const PAGE_SIZE = 1_000

export const networkAcls: RegionSource = {
  name: 'network-acls',
  scope: 'region',
  kinds: ['network-acl'],
  actions: ['ec2:DescribeNetworkAcls'],
  collect: (aws, target) =>
    collectNetwork(target, {
      action: 'ec2:DescribeNetworkAcls',
      pages: paginateDescribeNetworkAcls({ client: aws.ec2, pageSize: PAGE_SIZE }, {}),
      normalize: ({ NetworkAcls = [] }) =>
        NetworkAcls.map((one) => networkRecord(target, 'network-acl', normalizeNetworkAcl(one))),
    }),
}

export function normalizeNetworkAcl(answer: Answer): NetworkAcl {
  const associations = answer.Associations ?? []
  return {
    id: required(answer.NetworkAclId, 'NetworkAclId'),
    vpcId: answer.VpcId ?? null,
    isDefault: answer.IsDefault ?? false,
    subnetIds: associations.flatMap(({ SubnetId }) => (SubnetId ? [SubnetId] : [])).toSorted(),
    entries: (answer.Entries ?? []).map((entry) => ({
      ruleNumber: required(entry.RuleNumber, 'RuleNumber'),
      egress: entry.Egress ?? false,
      action: required(entry.RuleAction, 'RuleAction'),
      protocol: required(entry.Protocol, 'Protocol'),
      cidr: entry.CidrBlock ?? entry.Ipv6CidrBlock ?? null,
      fromPort: entry.PortRange?.From ?? null,
      toPort: entry.PortRange?.To ?? null,
    })),
  }
}
