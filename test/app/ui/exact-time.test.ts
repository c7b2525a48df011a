import { expect, it } from 'vitest'
import { exactTime, isTimeZone } from '#app/_ui/exact-time.ts'

const SUMMER = new Date('2026-07-01T22:30:05Z')

it.each([
  ['UTC', '2026-07-01T22:30:05.000Z'],
  ['Europe/Berlin', '2026-07-02 00:30:05 Europe/Berlin, 2026-07-01T22:30:05.000Z'],
  ['America/New_York', '2026-07-01 18:30:05 America/New_York, 2026-07-01T22:30:05.000Z'],
  ['Asia/Kolkata', '2026-07-02 04:00:05 Asia/Kolkata, 2026-07-01T22:30:05.000Z'],
])('in %s it is %s', (zone, text) => {
  expect(exactTime(SUMMER, zone)).toBe(text)
})

it.each([
  ['UTC', true],
  ['Europe/Berlin', true],
  ['Mars/Olympus', false],
  ['', false],
])('%j is a time zone: %s', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected)
})
