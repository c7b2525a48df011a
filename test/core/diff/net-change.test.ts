import { describe, expect, it } from 'vitest'
import { type LoggedChange, netChange } from '#lib/core/diff/net-change.ts'

const changed = (...diff: NonNullable<LoggedChange['diff']>): LoggedChange => ({
  change: 'changed',
  diff,
})
const appeared: LoggedChange = { change: 'appeared', diff: null }
const vanished: LoggedChange = { change: 'vanished', diff: null }
const back: LoggedChange = { change: 'reappeared', diff: [{ path: '/m', from: 1, to: 2 }] }

describe('netChange', () => {
  it.each<[string, readonly LoggedChange[], ReturnType<typeof netChange>]>([
    ['nothing', [], null],
    [
      'what came',
      [appeared, changed({ path: '/m', from: 1, to: 2 })],
      { change: 'appeared', differences: [] },
    ],
    ['what came and went', [appeared, vanished], null],
    [
      'what went',
      [changed({ path: '/m', from: 1, to: 2 }), vanished],
      { change: 'vanished', differences: [] },
    ],
    ['what went and came back as it was', [vanished, { change: 'reappeared', diff: null }], null],
    [
      'what went and came back different',
      [vanished, back],
      { change: 'changed', differences: [{ path: '/m', from: 1, to: 2 }] },
    ],
    [
      'one place that changed twice',
      [changed({ path: '/m', from: 1, to: 2 }), changed({ path: '/m', from: 2, to: 3 })],
      { change: 'changed', differences: [{ path: '/m', from: 1, to: 3 }] },
    ],
    [
      'one that is back',
      [changed({ path: '/m', from: 1, to: 2 }), changed({ path: '/m', from: 2, to: 1 })],
      null,
    ],
    [
      'a field that came and went',
      [changed({ path: '/m', to: 2 }), changed({ path: '/m', from: 2 })],
      null,
    ],
    [
      'a field that came and changed',
      [changed({ path: '/m', to: 2 }), changed({ path: '/m', from: 2, to: 3 })],
      { change: 'changed', differences: [{ path: '/m', to: 3 }] },
    ],
    [
      'a place within another',
      [changed({ path: '/l', from: [1], to: [1, 2] }), changed({ path: '/l/0', from: 1, to: 5 })],
      {
        change: 'changed',
        differences: [
          { path: '/l', from: [1], to: [1, 2] },
          { path: '/l/0', from: 1, to: 5 },
        ],
      },
    ],
  ])('of %s', (_, changes, net) => {
    expect(netChange(changes)).toEqual(net)
  })
})
