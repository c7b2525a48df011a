import { expect, it } from 'vitest'
import { runtimeCalendar } from '#lib/core/runtimes/runtime-calendar.ts'

const rows = (now: string) =>
  runtimeCalendar(new Date(now)).map(
    (day) => `${day.day} ${day.daysLeft}d <=${day.windowDays} ${day.event} ${day.runtime}`,
  )

it('lists what ends within 180 days, soonest first', () => {
  expect(rows('2027-04-01T12:00:00Z')).toEqual([
    '2027-04-30 29d <=30 deprecated nodejs22.x',
    '2027-04-30 29d <=30 create-blocked ruby3.3',
    '2027-05-31 60d <=90 update-blocked ruby3.3',
    '2027-06-01 61d <=90 create-blocked nodejs22.x',
    '2027-06-30 90d <=90 deprecated java11',
    '2027-06-30 90d <=90 deprecated java17',
    '2027-06-30 90d <=90 deprecated java8.al2',
    '2027-06-30 90d <=90 deprecated python3.11',
    '2027-07-01 91d <=180 update-blocked nodejs22.x',
    '2027-07-31 121d <=180 create-blocked java11',
    '2027-07-31 121d <=180 create-blocked java17',
    '2027-07-31 121d <=180 create-blocked java8.al2',
    '2027-07-31 121d <=180 create-blocked python3.11',
    '2027-08-31 152d <=180 update-blocked java11',
    '2027-08-31 152d <=180 update-blocked java17',
    '2027-08-31 152d <=180 update-blocked java8.al2',
    '2027-08-31 152d <=180 update-blocked python3.11',
  ])
})

it('keeps the day itself and drops the day after', () => {
  expect(rows('2027-03-31T23:00:00Z')).toContain('2027-03-31 0d <=30 deprecated ruby3.3')
  expect(rows('2027-04-01T00:00:00Z').join()).not.toContain('2027-03-31')
})
