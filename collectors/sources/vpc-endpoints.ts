import { type VpcEndpoint as Answer, paginateDescribeVpcEndpoints } from '@aws-sdk/client-ec2'
import type { VpcEndpoint } from '#lib/core/model/network.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectNetwork, networkRecord } from '../collect-network.ts'
import type { RegionSource } from '../source.ts'

const PAGE_SIZE = 1_000

export const vpcEndpoints: RegionSource = {
  name: 'vpc-endpoints',
  scope: 'region',
  kinds: ['vpc-endpoint'],
  actions: ['ec2:DescribeVpcEndpoints'],
  collect: (aws, target) =>
    collectNetwork(target, {
      action: 'ec2:DescribeVpcEndpoints',
      pages: paginateDescribeVpcEndpoints({ client: aws.ec2, pageSize: PAGE_SIZE }, {}),
      normalize: ({ VpcEndpoints = [] }) =>
        VpcEndpoints.map((one) => networkRecord(target, 'vpc-endpoint', normalizeVpcEndpoint(one))),
    }),
}

export function normalizeVpcEndpoint(answer: Answer): VpcEndpoint {
  return {
    id: required(answer.VpcEndpointId, 'VpcEndpointId'),
    type: required(answer.VpcEndpointType, 'VpcEndpointType'),
    vpcId: answer.VpcId ?? null,
    serviceName: answer.ServiceName ?? null,
    state: answer.State ?? null,
    policyDocument: answer.PolicyDocument || null,
    subnetIds: (answer.SubnetIds ?? []).toSorted(),
    routeTableIds: (answer.RouteTableIds ?? []).toSorted(),
    securityGroupIds: (answer.Groups ?? [])
      .map(({ GroupId }) => required(GroupId, 'Groups.GroupId'))
      .toSorted(),
    privateDnsEnabled: answer.PrivateDnsEnabled ?? false,
  }
}
