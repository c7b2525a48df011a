import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { type CapacityReport, capacityReport } from '#lib/core/capacity/capacity-report.ts'
import { startSandbox } from '#sandbox/start-sandbox.ts'
import { networkId } from '#sandbox/world/network-ids.ts'
import { functionArn } from '#sandbox/world/place.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { capacityPlaces } from '#test/support/capacity-places.ts'
import { collectSandbox } from '#test/support/collect-sandbox.ts'
import { capacityLines } from './capacity-lines.ts'
import { ANALYTICS, HUB, ORDERS, ToldCapacity } from './capacity-story.ts'

const GOLDEN = join(import.meta.dirname, 'capacity.golden.json')

let report: CapacityReport
let told: ToldCapacity
beforeAll(async () => {
  const sandbox = await startSandbox({ rateScale: 0 })
  const { store } = await collectSandbox(sandbox)
  await sandbox.close()
  report = capacityReport({ now: new Date('2026-11-22T12:00:00Z'), places: capacityPlaces(store) })
  told = new ToldCapacity(report)
}, 240_000)

it('reports the whole made-up organization as it is written down', () => {
  const lines = Object.fromEntries(report.regions.map((one) => [one.region, capacityLines(one)]))
  const text = `${JSON.stringify(lines, null, 1)}\n`
  if (process.env['WRITE_GOLDEN'] === 'capacity') {
    mkdirSync(import.meta.dirname, { recursive: true })
    writeFileSync(GOLDEN, text)
  }
  expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')))
})

// What follows is sandbox/STORY.md, "Capacity and network": what is planted, not what the report happens to say.

it.each([
  [ORDERS, 'checkout/tight-a', { usable: 27, free: 3, level: 'low', attachments: 4 }],
  [ORDERS, 'checkout/tight-b', { usable: 59, free: 39, level: 'ok', attachments: 5 }],
  [HUB, 'shared/private-a', { usable: 123, free: 8, level: 'low', ownerId: IDS.networkHub }],
  [ANALYTICS, 'lake/workers-a', { usable: 11, free: 3, level: 'low', attachments: 0 }],
] as const)('%j %s has what is planted', (place, label, facts) => {
  expect(told.subnet(place, label)).toMatchObject(facts)
})

it('sees three owners in the shared subnet, and every address of it', () => {
  const shared = told.subnet(HUB, 'shared/private-a')
  expect(shared.seenBy).toEqual([IDS.networkHub, IDS.paymentsProd, IDS.ordersProd])
  expect(shared.byAccount.map(({ name }) => name).sort()).toEqual(shared.seenBy)
  expect(shared.usedByLambda).toEqual({ known: true, value: 3 })
  expect(shared).toMatchObject({ attachments: 3, functions: 3, unattributed: 0, blind: null })
  const users = [
    [HUB, 'network-flow-parser'],
    [{ ...HUB, accountId: IDS.paymentsProd }, 'payments-shared-gateway'],
    [ORDERS, 'orders-shared-gateway'],
  ] as const
  for (const [place, name] of users) {
    const rows = told.attachments(place, name)
    expect(rows.map(({ subnetId }) => subnetId)).toContain(shared.subnetId)
    expect(rows.every(({ status }) => status.state === 'matched')).toBe(true)
  }
})

it('finds the four sets that could be one: four interfaces to one in each tight subnet', () => {
  const checkout = networkId('vpc', ORDERS, 'checkout')
  const [advice, ...more] = told.region.merges.filter(({ vpcId }) => vpcId === checkout)
  expect(more).toEqual([])
  const group = (label: string) => networkId('sg', ORDERS, `checkout/${label}-egress`)
  const sets = [
    [group('price')],
    [group('tax')],
    [group('stock')],
    [group('tax'), group('price')].sort(),
  ]
  expect([advice?.keep, ...(advice?.replace ?? [])].map(String).sort()).toEqual(
    sets.map(String).sort(),
  )
  // Two subnets with four attachments each: 2 × (4 − 1). roomy-c has one of the sets alone, and frees nothing.
  expect(advice).toMatchObject({
    interfacesFreed: 6,
    addressesFreed: { known: true, value: 6 },
    certain: true,
  })
  const named = ['price', 'price-list', 'tax', 'stock', 'gift'].map((name) =>
    functionArn(ORDERS, `checkout-${name}`),
  )
  const kept = told.region.attachments.filter(
    ({ securityGroupIds }) => String(securityGroupIds) === String(advice?.keep),
  )
  const concerned = new Set([
    ...(advice?.functionsToChange ?? []),
    ...kept.flatMap(({ userArns }) => userArns),
  ])
  expect(named.filter((arn) => !concerned.has(arn))).toEqual([])
})

it.each([
  ['checkout-failed-create', 'SubnetOutOfIPAddresses', 'cleared', []],
  ['orders-eni-limit', 'EniLimitExceeded', 'cleared', []],
  ['orders-group-gone', 'InvalidSecurityGroup', 'still', ['sg app/deleted-group']],
  ['orders-idle-report', 'Idle', 'still', ['subnet app/private-a', 'subnet app/private-b']],
] as const)('explains %s by %s', (name, code, now, causes) => {
  const states = told.region.states.filter(
    ({ functionArn: arn }) => arn === functionArn(ORDERS, name),
  )
  const ids = causes.map((cause) => {
    const [prefix = '', label = ''] = cause.split(' ')
    return networkId(prefix, ORDERS, label)
  })
  expect(states.length).toBeGreaterThan(0)
  for (const state of states) expect(state).toMatchObject({ code, now, causes: ids.sort() })
})

it('leaves states that are not the network’s alone, and knows the applied quota', () => {
  const arn = functionArn(ORDERS, 'orders-image-lost')
  expect(told.region.states.filter(({ functionArn: one }) => one === arn)).toEqual([])
  const quotas = told.region.quotas.filter(
    ({ accountId, quota }) =>
      accountId === IDS.ordersProd && quota === 'hyperplane-interfaces-per-vpc',
  )
  expect(quotas.length).toBeGreaterThan(1)
  for (const quota of quotas) expect(quota).toMatchObject({ limit: 40, limitSource: 'applied' })
})

it('tells what no version explains: draining, orphan and stuck, in the three private subnets', () => {
  for (const subnet of ['private-a', 'private-b', 'private-c']) {
    const rows = told.interfaces(ORDERS, `app/${subnet}`, ['app/retired'])
    expect(rows.map(({ status }) => status.state)).toEqual(['orphan'])
  }
})

it('sees one more interface than orders-busy needs, and the groups of orders-partner-export edited', () => {
  const busy = told.attachments(ORDERS, 'orders-busy').map(({ status }) => status)
  expect(busy).toContainEqual({ state: 'extra', extra: 1, connectionsOver: 65_000 })
  expect(busy).toContainEqual({ state: 'matched' })
  const [edited] = told.interfaces(ORDERS, 'app/private-c', ['app/partner-egress', 'app/retired'])
  expect(edited?.status).toMatchObject({
    state: 'edited',
    functionArn: functionArn(ORDERS, 'orders-partner-export'),
  })
})

it('gave the idle report’s interfaces back, and counts its wishes', () => {
  const rows = told.attachments(ORDERS, 'orders-idle-report')
  expect(rows).toHaveLength(2)
  for (const { status } of rows) expect(status).toEqual({ state: 'missing', why: 'inactive' })
})

it('counts a Kubernetes node with a /28 as 17 addresses', () => {
  const { byKind, unattributed } = told.subnet(ORDERS, 'app/private-b')
  const kind = byKind.find(({ name }) => name === 'interface')
  // One address and a prefix of sixteen, in one interface.
  expect((kind?.addresses ?? 0) - (kind?.interfaces ?? 0)).toBe(16)
  expect(unattributed).toBe(0)
})

it('finds managed instances’ interfaces, which AWS hides by default', () => {
  const { byKind } = told.subnet(ANALYTICS, 'lake/workers-a')
  expect(byKind.find(({ name }) => name === 'lambda-managed-instance')?.interfaces).toBe(3)
})

it('lets functions with and without IPv6 share interfaces', () => {
  const rows = told.attachments(ANALYTICS, 'analytics-dual-stack')
  expect(rows).toEqual(told.attachments(ANALYTICS, 'analytics-four-only'))
  for (const row of rows) expect(row).toMatchObject({ ipv6: 'mixed', status: { state: 'matched' } })
})

it.each([
  [ANALYTICS, 'analytics-six-only', 'ipv6-egress-only', 'yes'],
  [ANALYTICS, 'analytics-blackhole', 'blackhole', 'no'],
  [ANALYTICS, 'analytics-transit', 'transit', 'depends'],
  [ANALYTICS, 'analytics-peered', 'transit', 'no'],
  // Nothing but local; the VPC's interface endpoint for STS is local.
  [ANALYTICS, 'analytics-main-table', 'endpoint-only', 'no'],
  [{ ...ANALYTICS, accountId: IDS.devPlayground }, 'try-default-vpc', 'public-subnet', 'no'],
  [ORDERS, 'checkout-roomy', 'nat', 'yes'],
] as const)('%j %s gets out by %s', (place, name, egress, internet) => {
  const rows = told.attachments(place, name)
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row.egress).toMatchObject({ class: egress, internet })
})

it('says of one zone that it is one, and of tight-a that it fails first', () => {
  const of = (name: string) =>
    told.region.balances.find(({ functionArns }) =>
      functionArns.includes(functionArn(ORDERS, name)),
    )
  expect(of('checkout-roomy')?.state).toBe('single-zone')
  const zone = told.subnet(ORDERS, 'checkout/tight-a').availabilityZoneId
  expect(of('checkout-price')).toMatchObject({ state: 'uneven', failsFirst: zone })
})

it('knows of log-compactor’s interfaces only that it may not know', () => {
  const rows = told.attachments({ ...ORDERS, accountId: IDS.logArchive }, 'log-compactor')
  expect(rows).toHaveLength(2)
  for (const row of rows) {
    expect(row.status).toEqual({ state: 'unknown', why: 'access-denied' })
    const subnet = told.region.subnets.find(({ subnetId }) => subnetId === row.subnetId)
    expect(subnet?.usedByLambda).toEqual({ known: false, atLeast: 0, why: 'access-denied' })
    expect(subnet?.free).toEqual(expect.any(Number))
  }
  const quotas = told.region.quotas.filter(({ accountId }) => accountId === IDS.logArchive)
  expect(new Set(quotas.map(({ level }) => level))).toEqual(new Set(['unknown']))
})
