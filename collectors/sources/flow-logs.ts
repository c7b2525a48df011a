import { type FlowLog as Answer, paginateDescribeFlowLogs } from '@aws-sdk/client-ec2'
import type { FlowLog } from '#lib/core/model/flow-log.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectNetwork, networkRecord } from '../collect-network.ts'
import type { RegionSource } from '../source.ts'

const PAGE_SIZE = 1_000

export const flowLogs: RegionSource = {
  name: 'flow-logs',
  scope: 'region',
  kinds: ['flow-log'],
  actions: ['ec2:DescribeFlowLogs'],
  collect: (aws, target) =>
    collectNetwork(target, {
      action: 'ec2:DescribeFlowLogs',
      pages: paginateDescribeFlowLogs({ client: aws.ec2, pageSize: PAGE_SIZE }, {}),
      normalize: ({ FlowLogs = [] }) =>
        FlowLogs.map((one) => networkRecord(target, 'flow-log', normalizeFlowLog(one))),
    }),
}

export function normalizeFlowLog(answer: Answer): FlowLog {
  return {
    id: required(answer.FlowLogId, 'FlowLogId'),
    resourceId: required(answer.ResourceId, 'ResourceId'),
    status: answer.FlowLogStatus ?? null,
    trafficType: answer.TrafficType ?? null,
  }
}
