import { describe, expect, it } from 'vitest'
import { findingFlow } from '#lib/core/diff/finding-flow.ts'
import { daysBack, parseTrendDays } from '#lib/core/model/trend-days.ts'

const run = (day: number, published = true) => {
  const startedAt = new Date(Date.UTC(2026, 10, day, 5))
  return { startedAt, publishedAt: published ? startedAt : null }
}
const DAYS = daysBack(5, new Date('2026-11-22T01:00:00Z'))

describe('findingFlow', () => {
  it('tells what came and went, a day without a run from one on which nothing moved', () => {
    const steps = [
      { day: '2026-11-20', step: 'opened', findings: 2 },
      { day: '2026-11-20', step: 'reopened', findings: 1 },
      { day: '2026-11-20', step: 'resolved', findings: 4 },
    ] as const
    expect(findingFlow(DAYS, [run(18), run(20), run(21), run(22, false)], steps)).toEqual([
      { day: '2026-11-18', came: null, resolved: null },
      { day: '2026-11-19', came: null, resolved: null },
      { day: '2026-11-20', came: 3, resolved: 4 },
      { day: '2026-11-21', came: 0, resolved: 0 },
      { day: '2026-11-22', came: null, resolved: null },
    ])
  })
})

describe('the range of a trend', () => {
  it.each([
    ['', 90],
    ['days=7', 7],
    ['days=365', 365],
    ['days=8', 90],
    ['days=-7', 90],
  ])('of %j is %i days', (query, days) => {
    expect(parseTrendDays(new URLSearchParams(query))).toBe(days)
  })

  it('ends today', () => {
    expect(DAYS).toHaveLength(5)
    expect([DAYS[0], DAYS.at(-1)]).toEqual(['2026-11-18', '2026-11-22'])
  })
})
