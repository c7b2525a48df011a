import { expect, it } from 'vitest'
import { simulatedDays } from '#tools/sandbox/simulated-days.ts'

it('goes from so many days back up to the day before the story is told', () => {
  expect(simulatedDays(84, 28)).toEqual([6, 34, 62])
  expect(simulatedDays(3, 1)).toEqual([87, 88, 89])
  expect(simulatedDays(5, 2)).toEqual([85, 87, 89])
})

it.each([
  [0, 1],
  [91, 1],
  [10, 0],
  [10, 11],
  [1.5, 1],
  [Number.NaN, 1],
])('makes no past of %d days by %d', (back, every) => {
  expect(simulatedDays(back, every)).toBeNull()
})
