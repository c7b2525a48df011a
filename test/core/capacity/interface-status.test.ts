import { expect, it } from 'vitest'
import type { AccountRegionNetwork } from '#lib/core/capacity/capacity-input.ts'
import { listed, lost } from '#lib/core/capacity/listing.ts'
import type { NetworkInterface } from '#lib/core/model/network.ts'
import { fn, functionArn, lambdaEni, NOW, place } from './estate.ts'
import { reportOf } from './report-of.ts'

const orders = fn('orders', ['subnet-a'], ['sg-1'])
const eni = (groups: readonly string[], rest: Partial<NetworkInterface> = {}) =>
  lambdaEni('eni-1', 'subnet-a', groups, rest)
const namesOrders = {
  description: 'AWS Lambda VPC ENI-orders-0f1e2d3c-0000-4000-8000-000000000000',
}
const longAgo = { firstSeenAt: '2026-11-01T12:00:00Z', unexplainedSince: '2026-11-20T12:00:00Z' }
const justNow = { firstSeenAt: '2026-11-22T00:00:00Z', unexplainedSince: '2026-11-22T11:00:00Z' }

const cases = [
  [
    'matched by the set, whoever caused it',
    {},
    eni(['sg-1']),
    longAgo,
    { state: 'matched', attachmentKey: '111111111111/eu-west-1/subnet-a/sg-1' },
  ],
  [
    'edited: it names a function of this subnet that has no interface',
    {},
    eni(['sg-9'], namesOrders),
    longAgo,
    {
      state: 'edited',
      functionArn: functionArn('orders'),
      attachmentKey: '111111111111/eu-west-1/subnet-a/sg-1',
    },
  ],
  [
    'an orphan of a function that is gone',
    {},
    eni(['sg-9']),
    justNow,
    { state: 'orphan', namedFunction: 'gone', gone: true },
  ],
  [
    'an orphan whose description says nothing',
    {},
    eni(['sg-9'], { description: 'x' }),
    justNow,
    { state: 'orphan', namedFunction: null, gone: false },
  ],
  [
    'stuck after a day, its role gone',
    {},
    eni(['sg-9']),
    longAgo,
    { state: 'stuck', why: 'role-gone', hours: 48 },
  ],
  [
    'stuck, its role still there',
    { roles: listed([{ arn: 'a', roleId: 'AROAEXAMPLE' }]) },
    eni(['sg-9']),
    longAgo,
    { state: 'stuck', why: 'unexplained', hours: 48 },
  ],
  [
    'stuck, roles unread',
    { roles: lost('access-denied') },
    eni(['sg-9']),
    longAgo,
    { state: 'stuck', why: 'role-unread', hours: 48 },
  ],
  [
    'no orphan as long as a version may be unlisted',
    { versions: lost('throttled') },
    eni(['sg-9']),
    longAgo,
    { state: 'unknown', why: 'throttled' },
  ],
] as const satisfies readonly (readonly [
  string,
  Partial<AccountRegionNetwork>,
  NetworkInterface,
  typeof longAgo,
  object,
])[]

it.each(cases)('%s', (_, rest, one, history, status) => {
  const { interfaces } = reportOf({
    now: NOW,
    places: [place({ functions: listed([orders]), interfaces: listed([one]), ...rest })],
    interfaceHistory: new Map([['eni-1', history]]),
  })
  expect(interfaces.map((row) => row.status)).toEqual([status])
})

it('gives an interface the age that runs have seen, and none when no run has', () => {
  const places = [place({ interfaces: listed([eni(['sg-9'])]) })]
  const age = (interfaceHistory: ReadonlyMap<string, typeof longAgo>) =>
    reportOf({ now: NOW, places, interfaceHistory }).interfaces[0]?.ageDays
  expect(age(new Map([['eni-1', longAgo]]))).toBe(21)
  expect(age(new Map())).toBeNull()
})
