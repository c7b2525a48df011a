import { expect, it } from 'vitest'
import { dayScore } from '#lib/core/score/day-score.ts'

const day = { passWeight: 60, knownWeight: 80, pass: 6, fail: 2, excepted: 0, unknown: 0 }

it.each([
  ['a score', day, 75],
  ['half was read', { ...day, unknown: 8 }, 75],
  ['less than half was read', { ...day, unknown: 9 }, null],
  ['excepted failures are known', { ...day, excepted: 1, unknown: 9 }, 75],
  ['nothing to score', { ...day, passWeight: 0, knownWeight: 0 }, null],
  ['nothing known', { ...day, pass: 0, fail: 0, unknown: 3 }, null],
])('%s', (_, figures, expected) => {
  expect(dayScore(figures)).toBe(expected)
})
