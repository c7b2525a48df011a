import * as cloudtrail from '@aws-sdk/client-cloudtrail'
import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs'
import { DescribeFlowLogsCommand } from '@aws-sdk/client-ec2'
import * as efs from '@aws-sdk/client-efs'
import * as guardduty from '@aws-sdk/client-guardduty'
import * as inspector from '@aws-sdk/client-inspector2'
import * as kms from '@aws-sdk/client-kms'
import { GetTopicAttributesCommand } from '@aws-sdk/client-sns'
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs'
import type { Target } from '../source.ts'
import type { Probe } from './probe.ts'

const NOBODY = 'demarc-doctor'
const NO_KEY = '00000000-0000-4000-8000-000000000000'
const NO_DETECTOR = '0'.repeat(32)
const NO_TRAIL = ({ accountId, region }: Target): string =>
  `arn:aws:cloudtrail:${region}:${accountId}:trail/${NOBODY}`

/** The cheapest read behind each action about what surrounds functions; what is asked for does not exist. */
export const SURROUNDING_PROBES: Readonly<Record<string, Probe>> = {
  'cloudtrail:DescribeTrails': (aws) =>
    aws.cloudtrail.send(new cloudtrail.DescribeTrailsCommand({ trailNameList: [NOBODY] })),
  'cloudtrail:GetEventSelectors': (aws, target) =>
    aws.cloudtrail.send(new cloudtrail.GetEventSelectorsCommand({ TrailName: NO_TRAIL(target) })),
  'cloudtrail:GetTrailStatus': (aws, target) =>
    aws.cloudtrail.send(new cloudtrail.GetTrailStatusCommand({ Name: NO_TRAIL(target) })),
  'ec2:DescribeFlowLogs': (aws) => aws.ec2.send(new DescribeFlowLogsCommand({ MaxResults: 5 })),
  'elasticfilesystem:DescribeAccessPoints': (aws) =>
    aws.fileSystems.send(new efs.DescribeAccessPointsCommand({ MaxResults: 1 })),
  'elasticfilesystem:DescribeFileSystems': (aws) =>
    aws.fileSystems.send(new efs.DescribeFileSystemsCommand({ MaxItems: 1 })),
  'guardduty:GetDetector': (aws) =>
    aws.guardduty.send(new guardduty.GetDetectorCommand({ DetectorId: NO_DETECTOR })),
  'guardduty:ListDetectors': (aws) =>
    aws.guardduty.send(new guardduty.ListDetectorsCommand({ MaxResults: 1 })),
  'inspector2:ListCoverage': (aws) =>
    aws.inspector.send(new inspector.ListCoverageCommand({ maxResults: 1 })),
  'inspector2:ListFindingAggregations': (aws) =>
    aws.inspector.send(
      new inspector.ListFindingAggregationsCommand({
        aggregationType: 'AWS_LAMBDA_FUNCTION',
        maxResults: 1,
      }),
    ),
  'kms:DescribeKey': (aws) => aws.kms.send(new kms.DescribeKeyCommand({ KeyId: NO_KEY })),
  'kms:GetKeyPolicy': (aws) => aws.kms.send(new kms.GetKeyPolicyCommand({ KeyId: NO_KEY })),
  'kms:GetKeyRotationStatus': (aws) =>
    aws.kms.send(new kms.GetKeyRotationStatusCommand({ KeyId: NO_KEY })),
  'logs:DescribeLogGroups': (aws) => aws.logs.send(new DescribeLogGroupsCommand({ limit: 1 })),
  'sns:GetTopicAttributes': (aws, { accountId, region }) =>
    aws.sns.send(
      new GetTopicAttributesCommand({ TopicArn: `arn:aws:sns:${region}:${accountId}:${NOBODY}` }),
    ),
  'sqs:GetQueueAttributes': (aws, { accountId, region }) =>
    aws.sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl: `https://sqs.${region}.amazonaws.com/${accountId}/${NOBODY}`,
        AttributeNames: ['VisibilityTimeout'],
      }),
    ),
}
