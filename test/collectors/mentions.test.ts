import { describe, expect, it } from 'vitest'
import { Mentions } from '#collectors/mentions.ts'
import type { Gap } from '#lib/core/model/coverage.ts'

const HERE = { accountId: '111122223333', region: 'eu-west-1' }
const at = (service: string, resource: string, account = HERE.accountId, region = HERE.region) =>
  `arn:aws:${service}:${region}:${account}:${resource}`
const LOST: Gap = {
  action: 'lambda:ListFunctionEventInvokeConfigs',
  subject: 'arn:aws:lambda:eu-west-1:111122223333:function:orders',
  reason: 'throttled',
  detail: 'x',
}

describe('what functions name', () => {
  it.each([
    ['kms-key', at('kms', 'key/1')],
    ['queue', at('sqs', 'dead-letters')],
    ['topic', at('sns', 'alerts')],
    ['access-point', at('elasticfilesystem', 'access-point/fsap-1')],
  ] as const)('is passed on as a %s', async (what, arn) => {
    const mentions = new Mentions(HERE)
    mentions.add(arn)
    mentions.add(arn)
    for (const source of ['functions', 'event-invoke-configs', 'event-source-mappings'])
      mentions.end(source, null)
    expect(await mentions.of(what).whole()).toEqual([arn])
    expect(mentions.of(what).lost).toBeNull()
  })

  it.each([
    ['nothing', null],
    ['no ARN', 'dead-letters'],
    ['another account’s', at('sqs', 'theirs', '999988887777')],
    ['another Region’s', at('kms', 'key/1', HERE.accountId, 'us-east-1')],
    ['another service’s', at('kinesis', 'stream/clicks')],
  ])('is left alone when it is %s', (_, arn) => {
    const mentions = new Mentions(HERE)
    mentions.add(arn)
    const all = ['kms-key', 'queue', 'topic', 'access-point', 'log-group'] as const
    expect(all.map((what) => mentions.of(what).length)).toEqual([0, 0, 0, 0, 0])
  })
})

describe('the end of a listing', () => {
  it('ends keys with the functions, and queues with all that may name one', () => {
    const mentions = new Mentions(HERE)
    mentions.end('functions', null)
    mentions.end('aliases', null)
    expect([mentions.of('kms-key').ended, mentions.of('queue').ended]).toEqual([true, false])
    mentions.end('event-invoke-configs', null)
    mentions.end('event-source-mappings', null)
    expect(mentions.of('queue').ended).toBe(true)
  })

  it('says that more may be named when one of them was cut short, whatever it was about', () => {
    const mentions = new Mentions(HERE)
    mentions.end('functions', null)
    mentions.end('event-invoke-configs', LOST)
    mentions.end('event-invoke-configs', null)
    mentions.end('event-source-mappings', null)
    expect(mentions.of('queue').lost).toEqual({ ...LOST, subject: null })
    expect(mentions.of('kms-key').lost).toBeNull()
  })
})
