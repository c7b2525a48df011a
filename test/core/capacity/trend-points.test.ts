import { expect, it } from 'vitest'
import { trendPoints } from '#lib/core/capacity/trend-points.ts'

const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}`
const readings = (...days: readonly number[]) => days.map((one) => ({ day: day(one), free: one }))

it('breaks the line where nothing was read, and nowhere else', () => {
  const broken = (...days: readonly number[]) =>
    trendPoints(readings(...days), null).flatMap((point) => (point.free === null ? point.day : []))
  expect(broken(1, 2, 3, 4)).toEqual([])
  expect(broken(1, 2, 3, 9)).toEqual([day(4)])
  // Read every third day: that is the rhythm, not a gap.
  expect(broken(1, 4, 7, 10)).toEqual([])
  expect(broken(1, 4, 7, 20)).toEqual([day(8)])
})

it('goes on from the last reading along the forecast, never below nothing', () => {
  const line = { slope: -1, slopeLow: -2, slopeHigh: -0.5, intercept: 10 }
  const exhaustion = { days: 10, earliestDays: 5, latestDays: 20, date: '2026-11-20' }
  const points = trendPoints(readings(8, 9, 10), { kind: 'towards', line, exhaustion })
  const expected = points.filter(({ expected: value }) => value !== null)
  expect(expected[0]).toEqual({ day: day(10), free: null, expected: 10, band: [10, 10] })
  expect(expected.at(-1)).toEqual({ day: day(30), free: null, expected: 0, band: [0, 0] })
  expect(expected.every(({ band }) => band !== null && band[0] <= band[1])).toBe(true)
})

it('expects nothing where no trend is claimed', () => {
  expect(trendPoints(readings(1, 2), { kind: 'flat' })).toHaveLength(2)
  expect(trendPoints([], null)).toEqual([])
})
