import { GetTopicAttributesCommand } from '@aws-sdk/client-sns'
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs'
import { parseArn } from '#lib/core/model/arn.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import type { MessageTarget } from '#lib/core/model/message-target.ts'
import type { AwsClients } from '../aws/clients.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectEach } from '../collect-each.ts'
import { joined } from '../collect-under.ts'
import type { RegionSource } from '../source.ts'

/** The queues and topics that functions, event sources and destinations name. What another account owns is for that account to answer. */
export const messageTargets: RegionSource = {
  name: 'message-targets',
  scope: 'region',
  kinds: ['message-target'],
  actions: ['sqs:GetQueueAttributes', 'sns:GetTopicAttributes'],
  collect: async (aws, target) => {
    const [queues, topics] = await Promise.all([
      collectEach({
        action: 'sqs:GetQueueAttributes',
        feed: target.mentions.of('queue'),
        subject: (arn) => arn,
        read: (arn) => readQueue(aws, arn),
      }),
      collectEach({
        action: 'sns:GetTopicAttributes',
        feed: target.mentions.of('topic'),
        subject: (arn) => arn,
        read: (arn) => readTopic(aws, arn),
      }),
    ])
    return joined(queues, topics)
  },
}

type Attributes = Readonly<Record<string, string>>

async function readQueue(aws: AwsClients, arn: string): Promise<readonly InventoryRecord[]> {
  const answer = await aws.sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: queueUrl(arn),
      AttributeNames: ['KmsMasterKeyId', 'SqsManagedSseEnabled', 'VisibilityTimeout'],
    }),
  )
  return [record(normalizeQueue(arn, required(answer.Attributes, 'Attributes')))]
}

async function readTopic(aws: AwsClients, arn: string): Promise<readonly InventoryRecord[]> {
  const answer = await aws.sns.send(new GetTopicAttributesCommand({ TopicArn: arn }))
  return [record(normalizeTopic(arn, required(answer.Attributes, 'Attributes')))]
}

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-queue-message-identifiers.html */
function queueUrl(arn: string): string {
  const { partition, region, accountId, resource } = required(parseArn(arn), 'queue ARN')
  const suffix = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com'
  return `https://sqs.${region}.${suffix}/${accountId}/${resource}`
}

export function normalizeQueue(arn: string, attributes: Attributes): MessageTarget {
  const visibility = attributes['VisibilityTimeout']
  return {
    arn,
    kmsKeyId: attributes['KmsMasterKeyId'] || null,
    sqsManagedEncryption: attributes['SqsManagedSseEnabled'] === 'true',
    visibilityTimeoutSeconds: visibility === undefined ? null : Number(visibility),
  }
}

export const normalizeTopic = (arn: string, attributes: Attributes): MessageTarget => ({
  arn,
  kmsKeyId: attributes['KmsMasterKeyId'] || null,
  sqsManagedEncryption: false,
  visibilityTimeoutSeconds: null,
})

const record = (facts: MessageTarget): InventoryRecord => ({
  kind: 'message-target',
  key: facts.arn,
  facts,
})
