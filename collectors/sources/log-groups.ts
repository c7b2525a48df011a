import {
  type LogGroup as Answer,
  DescribeLogGroupsCommand,
  paginateDescribeLogGroups,
} from '@aws-sdk/client-cloudwatch-logs'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import type { LogGroup } from '#lib/core/model/log-group.ts'
import type { AwsClients } from '../aws/clients.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectEach } from '../collect-each.ts'
import { collectPages } from '../collect-pages.ts'
import { joined } from '../collect-under.ts'
import type { RegionSource } from '../source.ts'

const PAGE_SIZE = 50
const PREFIX = '/aws/lambda/'

/** One sweep of the groups named as Lambda names them, and a look at each that a function names otherwise. */
export const logGroups: RegionSource = {
  name: 'log-groups',
  scope: 'region',
  kinds: ['log-group'],
  actions: ['logs:DescribeLogGroups'],
  collect: async (aws, target) => {
    const idle = await target.presence.idle(['functions'])
    if (idle !== null) return idle
    const action = 'logs:DescribeLogGroups'
    const swept = await collectPages({
      action,
      pages: paginateDescribeLogGroups(
        { client: aws.logs, pageSize: PAGE_SIZE },
        { logGroupNamePrefix: PREFIX },
      ),
      normalize: ({ logGroups = [] }) => logGroups.map(record),
    })
    const named = await collectEach({
      action,
      feed: target.mentions.of('log-group'),
      subject: (name) => name,
      asks: (name) => !name.startsWith(PREFIX),
      read: (name) => readGroup(aws, name),
    })
    return joined(swept, named)
  },
}

/** Groups come in the order of their names, so the one of exactly this name is the first of its prefix. */
async function readGroup(aws: AwsClients, name: string): Promise<readonly InventoryRecord[]> {
  const { logGroups = [] } = await aws.logs.send(
    new DescribeLogGroupsCommand({ logGroupNamePrefix: name, limit: 1 }),
  )
  return logGroups.filter(({ logGroupName }) => logGroupName === name).map(record)
}

const record = (answer: Answer): InventoryRecord => {
  const facts = normalizeLogGroup(answer)
  return { kind: 'log-group', key: facts.arn, facts }
}

export function normalizeLogGroup(answer: Answer): LogGroup {
  const { storedBytes } = answer
  return {
    name: required(answer.logGroupName, 'logGroupName'),
    arn: answer.logGroupArn ?? required(answer.arn, 'arn').replace(/:\*$/, ''),
    retentionDays: answer.retentionInDays ?? null,
    kmsKeyArn: answer.kmsKeyId || null,
    storedBytes: storedBytes === undefined ? null : powerOfTwoWithin(storedBytes),
  }
}

const powerOfTwoWithin = (bytes: number): number =>
  bytes < 1 ? 0 : 2 ** Math.floor(Math.log2(bytes))
