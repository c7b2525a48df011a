import { type NatGateway as Answer, paginateDescribeNatGateways } from '@aws-sdk/client-ec2'
import type { NatGateway } from '#lib/core/model/network.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectNetwork, networkRecord } from '../collect-network.ts'
import type { RegionSource } from '../source.ts'

const PAGE_SIZE = 1_000

export const natGateways: RegionSource = {
  name: 'nat-gateways',
  scope: 'region',
  kinds: ['nat-gateway'],
  actions: ['ec2:DescribeNatGateways'],
  collect: (aws, target) =>
    collectNetwork(target, {
      action: 'ec2:DescribeNatGateways',
      pages: paginateDescribeNatGateways({ client: aws.ec2, pageSize: PAGE_SIZE }, {}),
      normalize: ({ NatGateways = [] }) =>
        NatGateways.map((one) => networkRecord(target, 'nat-gateway', normalizeNatGateway(one))),
    }),
}

export function normalizeNatGateway(answer: Answer): NatGateway {
  return {
    id: required(answer.NatGatewayId, 'NatGatewayId'),
    vpcId: answer.VpcId ?? null,
    subnetId: answer.SubnetId ?? null,
    state: answer.State ?? null,
    connectivityType: answer.ConnectivityType ?? null,
  }
}
