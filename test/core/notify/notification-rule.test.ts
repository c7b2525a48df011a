import { describe, expect, it } from 'vitest'
import { type Judgement, judgeAnswer, type Sent } from '#lib/core/notify/judge-answer.ts'
import { noticeFilters, notificationInput } from '#lib/core/notify/notification-rule.ts'
import { retryDelaySeconds } from '#lib/core/notify/retry-delay.ts'

describe('noticeFilters', () => {
  it('tells at once of critical findings alone', () => {
    const found = noticeFilters({ filter: 'rule=anonymous-url', timing: 'at-once' })
    expect(found).toMatchObject({
      ok: true,
      filters: { severities: ['critical'], rules: ['anonymous-url'] },
    })
    const named = noticeFilters({ filter: 'severity=critical,high', timing: 'at-once' })
    expect(named).toMatchObject({ ok: true, filters: { severities: ['critical'] } })
  })

  it('tells daily of every severity that the filter names', () => {
    const found = noticeFilters({ filter: 'severity=high,low', timing: 'daily' })
    expect(found).toMatchObject({ ok: true, filters: { severities: ['high', 'low'] } })
  })

  it.each([
    ['severity=high', 'at-once', 'leaves them out'],
    ['severity=!critical', 'at-once', 'leaves them out'],
    ['status=excepted', 'daily', 'take the status out'],
    ['severity=dreadful', 'daily', '"severity" is one of'],
  ] as const)('refuses %s %s', (filter, timing, problem) => {
    expect(noticeFilters({ filter, timing })).toMatchObject({
      ok: false,
      problem: expect.stringContaining(problem),
    })
  })

  it('wants a name, a timing and an address', () => {
    const read = notificationInput.safeParse({ name: ' a ', filter: '', timing: 'often', url: ' ' })
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual(['name', 'timing', 'url'])
  })
})

describe('judgeAnswer', () => {
  const cases: readonly [Sent, Judgement['kind']][] = [
    [{ kind: 'answered', status: 200 }, 'delivered'],
    [{ kind: 'answered', status: 204 }, 'delivered'],
    [{ kind: 'answered', status: 301 }, 'failed'],
    [{ kind: 'answered', status: 404 }, 'failed'],
    [{ kind: 'answered', status: 408 }, 'again'],
    [{ kind: 'answered', status: 429 }, 'again'],
    [{ kind: 'answered', status: 500 }, 'again'],
    [{ kind: 'answered', status: 503 }, 'again'],
    [{ kind: 'unanswered', problem: 'x' }, 'again'],
    [{ kind: 'refused', problem: 'x' }, 'failed'],
  ]
  it.each(cases)('%j is %s', (sent, kind) => {
    expect(judgeAnswer(sent).kind).toBe(kind)
  })
})

it('waits longer each time, and gives up', () => {
  const delays = [1, 2, 3, 4, 5, 6].map(retryDelaySeconds)
  expect(delays).toEqual([...delays].sort((a, b) => Number(a) - Number(b)))
  expect(delays).not.toContain(null)
  expect(retryDelaySeconds(7)).toBe(null)
})
