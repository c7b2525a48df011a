import { describe, expect, it } from 'vitest'
import { accountId } from '#lib/core/model/account-id.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { covers, remakeDelaySeconds, scheduleInput } from '#lib/core/schedules/export-schedule.ts'
import { cronProblem, nextTime } from '#lib/schedules/next-time.ts'

const NOW = new Date('2026-11-22T12:00:00Z')

describe('a cron expression', () => {
  it.each([
    ['0 6 * * *', null],
    ['0 6 * * 1', null],
    ['17 * * * *', null],
    ['*/30 * * * *', 'more often'],
    ['0,59 6 * * *', 'more often'],
    ['0 6 * *', 'five fields'],
    ['0 0 6 * * *', 'five fields'],
    ['0 25 * * *', 'five fields'],
    ['daily', 'five fields'],
  ])('%s: %s', (cron, problem) => {
    const found = cronProblem(cron, NOW)
    if (problem === null) expect(found).toBe(null)
    else expect(found).toContain(problem)
  })

  it('is of UTC', () => {
    expect(nextTime('0 6 * * *', NOW)).toEqual(new Date('2026-11-23T06:00:00Z'))
    expect(nextTime('0 12 * * *', NOW)).toEqual(new Date('2026-11-23T12:00:00Z'))
  })
})

describe('what the form may say', () => {
  const good = { name: 'Monthly', export: 'findings', filter: '', cron: '', keep: '3' }

  it('takes an address for its query, and nothing for "after each run"', () => {
    const read = scheduleInput.parse({ ...good, filter: '/findings?severity=high' })
    expect(read).toMatchObject({ filter: 'severity=high', cron: null, keep: 3 })
  })

  it.each([
    [{ ...good, keep: '0' }, 'keep'],
    [{ ...good, keep: 'many' }, 'keep'],
    [{ ...good, keep: '61' }, 'keep'],
    [{ ...good, name: 'x' }, 'name'],
    [{ ...good, export: '' }, 'export'],
  ])('refuses %j', (given, field) => {
    expect(scheduleInput.safeParse(given).error?.issues[0]?.path).toEqual([field])
  })
})

describe('a file that was made', () => {
  const [red, blue] = [accountId('111111111111'), accountId('222222222222')]
  const of = (...accountIds: string[]) => ({ everything: false, accountIds })
  it.each([
    [
      'of everything, for who sees everything',
      EVERYTHING,
      { everything: true, accountIds: [] },
      true,
    ],
    [
      'of everything, for who sees one',
      { kind: 'accounts', accountIds: [red] },
      { everything: true, accountIds: [] },
      false,
    ],
    ['of one, for who sees it', { kind: 'accounts', accountIds: [red] }, of(red), true],
    [
      'of two, for who sees one of them',
      { kind: 'accounts', accountIds: [red] },
      of(red, blue),
      false,
    ],
    ['of one, for who sees two', { kind: 'accounts', accountIds: [red, blue] }, of(blue), true],
    ['of none', { kind: 'accounts', accountIds: [] }, of(), true],
  ] as const)('%s', (_, scope, file, expected) => {
    expect(covers(scope, file)).toBe(expected)
  })

  it('is tried three times', () => {
    expect([1, 2, 3].map(remakeDelaySeconds)).toEqual([60, 600, null])
  })
})
