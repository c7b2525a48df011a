import { type Vpc as Answer, paginateDescribeVpcs } from '@aws-sdk/client-ec2'
import type { Vpc } from '#lib/core/model/network.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectNetwork, networkRecord } from '../collect-network.ts'
import { normalizeResourceTags } from '../normalize-resource-tags.ts'
import type { RegionSource } from '../source.ts'

const PAGE_SIZE = 1_000

export const vpcs: RegionSource = {
  name: 'vpcs',
  scope: 'region',
  kinds: ['vpc'],
  actions: ['ec2:DescribeVpcs'],
  collect: (aws, target) =>
    collectNetwork(target, {
      action: 'ec2:DescribeVpcs',
      pages: paginateDescribeVpcs({ client: aws.ec2, pageSize: PAGE_SIZE }, {}),
      normalize: ({ Vpcs = [] }) =>
        Vpcs.map((one) => networkRecord(target, 'vpc', normalizeVpc(one))),
    }),
}

export function normalizeVpc(answer: Answer): Vpc {
  const secondary = (answer.CidrBlockAssociationSet ?? []).map(({ CidrBlock }) =>
    required(CidrBlock, 'CidrBlock'),
  )
  const primary = answer.CidrBlock ? [answer.CidrBlock] : []
  return {
    id: required(answer.VpcId, 'VpcId'),
    ownerId: answer.OwnerId ?? null,
    cidrBlocks: [...new Set([...primary, ...secondary])],
    ipv6CidrBlocks: (answer.Ipv6CidrBlockAssociationSet ?? []).map(({ Ipv6CidrBlock }) =>
      required(Ipv6CidrBlock, 'Ipv6CidrBlock'),
    ),
    isDefault: answer.IsDefault ?? false,
    instanceTenancy: answer.InstanceTenancy ?? null,
    state: answer.State ?? null,
    blockPublicAccess: answer.BlockPublicAccessStates?.InternetGatewayBlockMode ?? null,
    encryptionControlMode: answer.EncryptionControl?.Mode ?? null,
    tags: normalizeResourceTags(answer.Tags),
  }
}
