import { expect, it } from 'vitest'
import type { Forecast } from '#lib/core/capacity/forecast.ts'
import { urgencyOf, urgencyRank } from '#lib/core/capacity/urgency.ts'

const line = { slope: -1, slopeLow: -1, slopeHigh: -1, intercept: 9 }
const inDays = (days: number): Forecast => ({
  kind: 'towards',
  line,
  exhaustion: { days, earliestDays: days, latestDays: days, date: '2026-12-01' },
})

it.each([
  ['ok', inDays(30), 'running-out'],
  ['ok', inDays(31), 'ok'],
  ['low', inDays(5), 'running-out'],
  ['low', null, 'low'],
  ['exhausted', inDays(0), 'exhausted'],
  ['unknown', inDays(1), 'unknown'],
  ['not-applicable', null, 'not-applicable'],
  ['ok', { kind: 'flat' }, 'ok'],
] as const)('%s with %j is %s', (level, forecast, urgency) => {
  expect(urgencyOf(level, forecast, { alertDays: 30 })).toBe(urgency)
})

it('orders by urgency, then by days left, then by what is left', () => {
  const rank = (
    urgency: Parameters<typeof urgencyRank>[0],
    days: number | null,
    leftShare: number | null,
  ) => urgencyRank(urgency, { days, leftShare })
  const ordered = [
    rank('exhausted', null, 0),
    rank('running-out', 2, 0.5),
    rank('running-out', 20, 0.1),
    rank('low', 400, 0.01),
    rank('low', null, 0.01),
    rank('low', null, 0.09),
    rank('unknown', null, null),
    rank('ok', 730, 0.2),
    rank('ok', null, 1),
  ]
  expect(ordered).toEqual(ordered.toSorted((a, b) => a - b))
  expect(new Set(ordered).size).toBe(ordered.length)
})
