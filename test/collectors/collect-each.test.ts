import { describe, expect, it } from 'vitest'
import { collectEach } from '#collectors/collect-each.ts'
import { Feed } from '#collectors/feed.ts'
import type { Gap } from '#lib/core/model/coverage.ts'

const ACTION = 'lambda:GetFunctionRecursionConfig'
const refused = Object.assign(new Error('not you'), { name: 'AccessDeniedException' })
const absent = Object.assign(new Error('no such'), { name: 'ResourceNotFoundException' })
const late = Object.assign(new Error('late'), { name: 'TimeoutError' })
const LISTING_LOST: Gap = {
  action: 'lambda:ListFunctions',
  subject: null,
  reason: 'throttled',
  detail: 'x',
}

function feedOf(count: number, lost: Gap | null = null): Feed<number> {
  const feed = new Feed<number>()
  feed.push(Array.from({ length: count }, (_, item) => item))
  feed.end(lost)
  return feed
}

const ask = async (feed: Feed<number>, answer: (item: number) => unknown) => {
  let asked = 0
  const collected = await collectEach({
    action: ACTION,
    feed,
    subject: (item) => `function ${item}`,
    read: async (item) => {
      asked += 1
      const error = answer(item)
      if (error !== null) throw error
      const functionArn = `function ${item}`
      return [
        {
          kind: 'recursion-config',
          key: functionArn,
          facts: { functionArn, recursiveLoop: 'Allow' },
        },
      ]
    },
  })
  const gaps = 'gaps' in collected ? collected.gaps : []
  return {
    kind: collected.kind,
    asked,
    gaps,
    records: 'records' in collected ? collected.records.length : 0,
  }
}

describe('a question about each function', () => {
  it('is complete when every one was answered, and an absence is an answer', async () => {
    const result = await ask(feedOf(20), (item) => (item % 2 === 0 ? null : absent))
    expect(result).toEqual({ kind: 'complete', asked: 20, gaps: [], records: 10 })
  })

  it('is complete without functions', async () => {
    expect((await ask(feedOf(0), () => null)).kind).toBe('complete')
  })

  it('is partial when some were refused, and names each', async () => {
    const result = await ask(feedOf(20), (item) => (item === 7 ? refused : null))
    expect(result).toMatchObject({ kind: 'partial', asked: 20, records: 19 })
    expect(result.gaps).toEqual([
      {
        action: ACTION,
        subject: 'function 7',
        reason: 'access-denied',
        detail: 'AccessDeniedException: not you',
      },
    ])
  })

  it('is given up when the first answers are refusals and nothing else', async () => {
    const result = await ask(feedOf(1_000), () => refused)
    expect(result).toMatchObject({ kind: 'failed', records: 0 })
    expect(result.gaps).toHaveLength(1)
    expect(result.gaps[0]).toMatchObject({ subject: null, reason: 'access-denied' })
    expect(result.asked).toBeLessThan(20)
  })

  it('is asked again once when the loss may pass', async () => {
    const tries = new Map<number, number>()
    const result = await ask(feedOf(10), (item) => {
      tries.set(item, (tries.get(item) ?? 0) + 1)
      return item === 3 && tries.get(item) === 1 ? late : null
    })
    expect(result).toEqual({ kind: 'complete', asked: 11, gaps: [], records: 10 })
  })

  it('is never complete when the functions were not all listed', async () => {
    const result = await ask(feedOf(5, LISTING_LOST), () => null)
    expect(result).toMatchObject({ kind: 'partial', records: 5, gaps: [LISTING_LOST] })
  })

  it('has failed when no function could be listed', async () => {
    expect(await ask(feedOf(0, LISTING_LOST), () => null)).toMatchObject({
      kind: 'failed',
      gaps: [LISTING_LOST],
    })
  })

  it('begins before the listing ends', async () => {
    const feed = new Feed<number>()
    const started = Promise.withResolvers<void>()
    const done = ask(feed, () => {
      started.resolve()
      return null
    })
    feed.push([1])
    await started.promise
    feed.push([2])
    feed.end(null)
    expect(await done).toMatchObject({ kind: 'complete', asked: 2 })
  })
})
