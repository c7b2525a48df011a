import {
  type Trail as Answer,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
} from '@aws-sdk/client-cloudtrail'
import type { Gap } from '#lib/core/model/coverage.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import type { Trail } from '#lib/core/model/trail.ts'
import type { AwsClients } from '../aws/clients.ts'
import { gap } from '../aws/gap.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectEach } from '../collect-each.ts'
import { joined } from '../collect-under.ts'
import { Feed } from '../feed.ts'
import type { RegionSource } from '../source.ts'

/** The trails that record in the Region: its own, and those of other Regions and of the organization that reach it. */
export const trails: RegionSource = {
  name: 'trails',
  scope: 'region',
  kinds: ['trail'],
  actions: [
    'cloudtrail:DescribeTrails',
    'cloudtrail:GetTrailStatus',
    'cloudtrail:GetEventSelectors',
  ],
  collect: async (aws, target) => {
    const idle = await target.presence.idle(['functions'])
    if (idle !== null) return idle
    const feed = new Feed<Answer>()
    try {
      const { trailList = [] } = await aws.cloudtrail.send(
        new DescribeTrailsCommand({ includeShadowTrails: true }),
      )
      feed.push(trailList)
      feed.end(null)
    } catch (error) {
      feed.end(gap(error, { action: 'cloudtrail:DescribeTrails', subject: null }))
    }
    const lost: Gap[] = []
    const keyOf = ({ TrailARN = '' }: Answer) => `${target.accountId}/${target.region}/${TrailARN}`
    const found = await collectEach({
      action: 'cloudtrail:GetTrailStatus',
      feed,
      subject: keyOf,
      read: (answer) => readTrail(aws, { answer, key: keyOf(answer), lost }),
    })
    return joined(found, { kind: 'partial', records: [], gaps: lost })
  },
}

interface Reading {
  readonly answer: Answer
  readonly key: string
  readonly lost: Gap[]
}

async function readTrail(
  aws: AwsClients,
  { answer, key, lost }: Reading,
): Promise<readonly InventoryRecord[]> {
  const arn = required(answer.TrailARN, 'TrailARN')
  const { IsLogging } = await aws.cloudtrail.send(new GetTrailStatusCommand({ Name: arn }))
  const facts: Trail = {
    arn,
    isLogging: required(IsLogging, 'IsLogging'),
    isMultiRegion: answer.IsMultiRegionTrail ?? false,
    homeRegion: answer.HomeRegion ?? null,
    ...(await readSelectors(aws, { arn, key, lost })),
  }
  return [{ kind: 'trail', key, facts }]
}

type Selectors = Pick<Trail, 'eventSelectors' | 'advancedEventSelectors'>

/** A trail whose selectors are refused is still a trail: what it records is then not known. */
async function readSelectors(
  aws: AwsClients,
  { arn, key, lost }: { readonly arn: string; readonly key: string; readonly lost: Gap[] },
): Promise<Selectors> {
  try {
    const answer = await aws.cloudtrail.send(new GetEventSelectorsCommand({ TrailName: arn }))
    return {
      eventSelectors: textOf(answer.EventSelectors),
      advancedEventSelectors: textOf(answer.AdvancedEventSelectors),
    }
  } catch (error) {
    lost.push(gap(error, { action: 'cloudtrail:GetEventSelectors', subject: key }))
    return { eventSelectors: null, advancedEventSelectors: null }
  }
}

const textOf = (selectors: readonly object[] | undefined): string | null =>
  selectors === undefined || selectors.length === 0 ? null : JSON.stringify(selectors)
