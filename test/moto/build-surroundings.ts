import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs'
import { CreateFlowLogsCommand, type EC2Client } from '@aws-sdk/client-ec2'
import { CreateDetectorCommand, GuardDutyClient } from '@aws-sdk/client-guardduty'
import type { AccountClients } from './account-clients.ts'
import { type Expected, expectationsAt } from './expected.ts'

const LOG_GROUP = '/aws/lambda/gone-long-ago'

/** A log group that is kept for a while, GuardDuty with its protection of Lambda, and a VPC's flow log. */
export async function buildSurroundings(
  clients: AccountClients,
  vpcId: string,
): Promise<readonly Expected[]> {
  const { accountId, region, lambda, ec2 } = clients
  const { endpoint, credentials } = lambda.config
  const options = { region, credentials, ...(endpoint === undefined ? {} : { endpoint }) }
  const { records, expect } = expectationsAt(clients)
  const logs = new CloudWatchLogsClient(options)
  await logs.send(new CreateLogGroupCommand({ logGroupName: LOG_GROUP }))
  await logs.send(new PutRetentionPolicyCommand({ logGroupName: LOG_GROUP, retentionInDays: 30 }))
  expect(
    'log-group',
    { name: LOG_GROUP },
    {
      arn: `arn:aws:logs:${region}:${accountId}:log-group:${LOG_GROUP}`,
      retentionDays: 30,
      kmsKeyArn: null,
    },
  )
  await new GuardDutyClient(options).send(
    new CreateDetectorCommand({
      Enable: true,
      Features: [{ Name: 'LAMBDA_NETWORK_LOGS', Status: 'ENABLED' }],
    }),
  )
  expect('guardduty-status', { enabled: true }, { lambdaNetworkLogs: true })
  const id = await flowLog(ec2, vpcId)
  expect('flow-log', { id }, { resourceId: vpcId, status: 'ACTIVE', trafficType: 'REJECT' })
  return records
}

async function flowLog(ec2: EC2Client, vpcId: string): Promise<string> {
  const { FlowLogIds = [] } = await ec2.send(
    new CreateFlowLogsCommand({
      ResourceIds: [vpcId],
      ResourceType: 'VPC',
      TrafficType: 'REJECT',
      LogGroupName: 'flows',
      DeliverLogsPermissionArn: 'arn:aws:iam::123456789012:role/flows',
    }),
  )
  return FlowLogIds[0] ?? ''
}
