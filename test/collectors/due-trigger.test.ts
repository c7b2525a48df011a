import { expect, it } from 'vitest'
import { dueTrigger } from '#collectors/due-trigger.ts'

const at = (time: string) => new Date(`2026-11-22T${time}:00Z`)
const schedule = '17 */6 * * *'

it.each([
  ['no run yet', null, at('07:00'), 'first'],
  ['a run since the last appointment', at('06:18'), at('07:00'), null],
  ['a run at the very minute of it', at('06:17'), at('06:30'), null],
  ['a run before it', at('06:16'), at('07:00'), 'missed'],
  ['a run of yesterday', new Date('2026-11-21T10:00:00Z'), at('07:00'), 'missed'],
])('after %s', (_, newest, now, trigger) => {
  expect(dueTrigger({ schedule, newest, now })).toBe(trigger)
})
