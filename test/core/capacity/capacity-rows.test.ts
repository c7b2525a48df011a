import { expect, it } from 'vitest'
import { DEFAULT_THRESHOLDS } from '#lib/core/capacity/capacity-level.ts'
import { type CapacityRows, capacityRows } from '#lib/core/capacity/capacity-rows.ts'
import type { HistoryPoint } from '#lib/core/capacity/forecast.ts'
import { listed, lost } from '#lib/core/capacity/listing.ts'
import { subnetWithin } from '#lib/core/capacity/subnet-within.ts'
import { ACCOUNT, fn, lambdaEni, NOW, OTHER, place, REGION, subnet } from './estate.ts'
import { reportOf } from './report-of.ts'

const KEY = `${REGION}/subnet-a`

function rowsOf(given: {
  readonly places: readonly ReturnType<typeof place>[]
  readonly read?: readonly string[]
  readonly history?: readonly HistoryPoint[]
  readonly unexplainedSince?: string
}): CapacityRows {
  const { places, read = [ACCOUNT, OTHER], history = [], unexplainedSince } = given
  const interfaceHistory = new Map(
    unexplainedSince === undefined
      ? []
      : [['eni-1', { firstSeenAt: '2026-11-01T00:00:00.000Z', unexplainedSince }]],
  )
  return capacityRows(reportOf({ now: NOW, places, interfaceHistory }), {
    now: NOW,
    places,
    thresholds: DEFAULT_THRESHOLDS,
    read: { subnets: new Set(read), interfaces: new Set(read) },
    interfaceHistory,
    subnetHistory: new Map([[KEY, history]]),
    quotaHistory: new Map(),
  })
}

const owner = place({
  functions: listed([fn('f', ['subnet-a'], ['sg-1'])]),
  interfaces: listed([lambdaEni('eni-1', 'subnet-a', ['sg-1'])]),
  subnets: listed([subnet('subnet-a', 250)]),
})

it('takes into history what this run has read, and nothing else', () => {
  expect(rowsOf({ places: [owner] }).subnetReadings).toEqual([
    {
      key: KEY,
      free: 250,
      usable: 251,
      byKind: { lambda: 1 },
      lambdaInterfaces: 1,
      attachments: 1,
    },
  ])
  const unread = rowsOf({ places: [owner], read: [] })
  expect(unread.subnetReadings).toEqual([])
  expect(unread.quotaReadings).toEqual([])
  expect(unread.subnets[0]).toMatchObject({ fresh: false, free: 250 })
})

it.each([
  ['the free addresses', { subnets: listed([subnet('subnet-a', null)]) }, []],
  [
    'the interfaces',
    { interfaces: lost('access-denied') },
    [{ key: KEY, free: 250, usable: 251, byKind: null, lambdaInterfaces: null, attachments: 1 }],
  ],
  [
    'the versions',
    { versions: lost('throttled') },
    [
      {
        key: KEY,
        free: 250,
        usable: 251,
        byKind: { lambda: 1 },
        lambdaInterfaces: 1,
        attachments: null,
      },
    ],
  ],
] as const)('leaves a gap, never a zero, for what is unknown: %s', (_, without, readings) => {
  expect(rowsOf({ places: [{ ...owner, ...without }] }).subnetReadings).toEqual(readings)
})

it('joins today’s reading to the days before for the forecast', () => {
  const history = Array.from({ length: 8 }, (_, back) => ({
    at: new Date(NOW.getTime() - (8 - back) * 86_400_000).toISOString().slice(0, 10),
    value: 258 - back,
  }))
  const [row] = rowsOf({ places: [owner], history }).subnets
  // 258 eight days ago, one less each day, 250 today.
  expect(row).toMatchObject({ forecast: { kind: 'towards' }, daysLeft: 250, urgency: 'ok' })
  const [unread] = rowsOf({ places: [owner], history, read: [] }).subnets
  expect(unread?.forecast?.kind).toBe('towards')
})

it.each([
  ['keeps since when', '2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z'],
  ['begins with this run', undefined, NOW.toISOString()],
])('an interface that nothing explains %s', (_, before, since) => {
  const orphaned = { ...owner, functions: listed([]) }
  const given = before === undefined ? {} : { unexplainedSince: before }
  const [row] = rowsOf({ places: [orphaned], ...given }).interfaces
  expect(row).toMatchObject({ unexplainedSince: since, accountIds: [ACCOUNT] })
  expect(JSON.stringify(row)).not.toContain('hours')
})

it('forgets it when a version explains the interface again', () => {
  const [row] = rowsOf({ places: [owner], unexplainedSince: '2026-11-01T00:00:00.000Z' }).interfaces
  expect(row).toMatchObject({ status: { state: 'matched' }, unexplainedSince: null })
})

it('tells each account of a shared subnet its own part, and the owner everything', () => {
  const shared = subnet('subnet-a', 240)
  const guest = place({
    accountId: OTHER,
    functions: listed([fn('g', ['subnet-a'], ['sg-9'], OTHER)]),
    interfaces: listed([lambdaEni('eni-2', 'subnet-a', ['sg-9'], { ownerId: OTHER })]),
    subnets: listed([shared]),
  })
  const [row] = rowsOf({ places: [{ ...owner, subnets: listed([shared]) }, guest] }).subnets
  if (row === undefined) throw new Error('no row')
  expect(row).toMatchObject({ accountId: ACCOUNT, accountIds: [ACCOUNT, OTHER], attachments: 2 })
  expect(subnetWithin(row, () => true)).toBe(row)
  expect(subnetWithin(row, (id) => id === ACCOUNT)).toMatchObject({
    attachments: 1,
    byKind: row.byKind,
    tenants: [{ accountId: ACCOUNT, attachments: 1 }],
  })
  expect(subnetWithin(row, (id) => id === OTHER)).toMatchObject({
    free: 240,
    attachments: 1,
    byKind: [],
    blind: 'access-denied',
    usedByLambda: { known: false, atLeast: 0, why: 'access-denied' },
    tenants: [{ accountId: OTHER }],
  })
})
