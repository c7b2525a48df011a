import { expect, it } from 'vitest'
import { parseFlags } from '#sandbox/flags.ts'

it('reads what it documents', () => {
  const flags = parseFlags(
    '--port 0 --accounts 500 --functions 50000 --rate-scale 10 --fault throttle=0.1 --fault deny=0.05 --regions a-b-1,c-d-2 --days 30 --plain'.split(
      ' ',
    ),
  )
  expect(flags).toEqual({
    kind: 'start',
    options: {
      port: 0,
      accounts: 500,
      functions: 50_000,
      rateScale: 10,
      faults: { throttle: 0.1, deny: 0.05 },
      regions: ['a-b-1', 'c-d-2'],
      day: 60,
      plain: true,
    },
  })
})

it.each([
  ['--accounts many', '--accounts is a number from 1 to 10000, not "many".'],
  [
    '--fault thunder=1',
    '--fault knows throttle, deny, reset, truncate, slow, error, html; "thunder" is none of them.',
  ],
  ['--fault throttle', '--fault throttle is a number from 0 to 1, not "".'],
  ['--day', "Option '--day <value>' argument missing"],
])('%s is named as a mistake', (line, message) => {
  expect(parseFlags(line.split(' '))).toEqual({ kind: 'mistake', message })
})

it('helps', () => {
  expect(parseFlags(['--help'])).toEqual({ kind: 'help' })
})
