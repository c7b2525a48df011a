import { afterAll, beforeAll, expect, it } from 'vitest'
import { NO_CAPACITY_FILTERS } from '#lib/core/capacity/capacity-filters.ts'
import { FIRST_CAPACITY_PAGE } from '#lib/core/capacity/capacity-order.ts'
import { subnetWithin } from '#lib/core/capacity/subnet-within.ts'
import { accountId } from '#lib/core/model/account-id.ts'
import { canSee } from '#lib/core/model/can-see.ts'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type CapacityRowKind, listCapacityRows } from '#lib/db/read/list-capacity-rows.ts'
import { listSubnetCapacity } from '#lib/db/read/list-subnet-capacity.ts'
import { readCapacityOverview } from '#lib/db/read/read-capacity-overview.ts'
import { readDeletionGround } from '#lib/db/read/read-deletion-ground.ts'
import { readSubnetCapacity, readSubnetHistory } from '#lib/db/read/read-subnet-capacity.ts'
import { readVpcCapacity } from '#lib/db/read/read-vpc-capacity.ts'
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts'
import { networkId } from '#sandbox/world/network-ids.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { collectInto } from '#test/support/collect-into.ts'
import { exportText } from '#test/support/export-text.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

const REGION = 'eu-central-1'
const ORDERS = accountId(IDS.ordersProd)
const HUB = accountId(IDS.networkHub)
const TIGHT = `${REGION}/${networkId('subnet', { accountId: ORDERS, region: REGION }, 'checkout/tight-a')}`
const SHARED = `${REGION}/${networkId('subnet', { accountId: HUB, region: REGION }, 'shared/private-a')}`
const DAY_MS = 86_400_000
/** The day on which the story is told. Near now: pages ask for the last two years. */
const TODAY = Date.parse(new Date().toISOString().slice(0, 10)) + 12 * 3_600_000

let database: TestDatabase
let sandbox: Sandbox
const dateOf = (day: number) => new Date(TODAY - (90 - day) * DAY_MS)
const run = (day: number, accounts: readonly string[] = [ORDERS, HUB, IDS.logArchive]) => {
  sandbox.setDay(day)
  const settings = { accounts: accounts.map(accountId), regions: [REGION] }
  return collectInto({ database, sandbox, now: dateOf(day), settings })
}
const rowsOf = async <T>(text: string) => (await database.pool.query(text)).rows as readonly T[]

beforeAll(async () => {
  database = await createTestDatabase()
  sandbox = await startSandbox({ rateScale: 0 })
  for (const day of [30, 40, 50, 60, 70, 80]) await run(day)
  await run(85, [HUB])
  await run(90)
}, 600_000)
afterAll(async () => {
  await sandbox.close()
  await database.drop()
})

it('keeps a point for each day that was read, and a gap for the day that was not', async () => {
  const days = await readSubnetHistory(EVERYTHING, database.pool, { key: TIGHT, days: 731 })
  // One address every five days: 2 interfaces of others on day 0, 0.2 a day, 4 of Lambda, 27 usable.
  const planted = [30, 40, 50, 60, 70, 80, 90].map((day) => ({
    day: dateOf(day).toISOString().slice(0, 10),
    free: 27 - 4 - Math.floor(2 + 0.2 * day),
  }))
  expect(days.map(({ day, free }) => ({ day, free }))).toEqual(planted)
  const shared = await readSubnetHistory(EVERYTHING, database.pool, { key: SHARED, days: 731 })
  expect(shared.map(({ day }) => day)).toContain(dateOf(85).toISOString().slice(0, 10))
})

it('foresees the end of the subnet that fills: three left, one in five days', async () => {
  const row = await readSubnetCapacity(EVERYTHING, database.pool, TIGHT)
  expect(row).toMatchObject({ urgency: 'running-out', free: 3, fresh: true })
  expect(row?.daysLeft).toBeGreaterThanOrEqual(13)
  expect(row?.daysLeft).toBeLessThanOrEqual(17)
})

it('keeps what is free of a subnet whose interfaces are refused, and not who holds the rest', async () => {
  const rows = await rowsOf<{ free: number; by_kind: unknown; lambda: unknown }>(
    `select h.free, h.by_kind, h.lambda_interfaces as lambda from subnet_history h
     join subnet_capacity c using (key) where c.account_id = '${IDS.logArchive}'`,
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows)
    expect(row).toEqual({ free: expect.any(Number), by_kind: null, lambda: null })
  const quotas = await rowsOf(`select from quota_history where key like '%/${IDS.logArchive}/%'`)
  expect(quotas).toEqual([])
})

it('calls an interface stuck that nothing explains for more than a day', async () => {
  const { rows } = await listCapacityRows(EVERYTHING, database.pool, {
    kind: 'interfaces',
    filters: { ...NO_CAPACITY_FILTERS, states: ['stuck', 'orphan'] },
    order: FIRST_CAPACITY_PAGE,
  })
  expect(rows.map(({ status }) => status.state)).toEqual(['stuck', 'stuck', 'stuck'])
  for (const row of rows) expect(row.unexplainedSince).toBe(dateOf(30).toISOString())
})

it('writes nothing for a second run of the day over an unchanged organization', async () => {
  const stamps = () =>
    rowsOf(`select 'a' as t, key, xmin::text from subnet_capacity union all
      select 'b', key, xmin::text from network_attachment union all select 'c', key, xmin::text from lambda_interface union all
      select 'd', key, xmin::text from quota_use union all select 'e', key, xmin::text from merge_advice union all
      select 'f', key, xmin::text from zone_balance union all select 'g', key, xmin::text from network_state union all
      select 'h', key || day, xmin::text from subnet_history union all select 'i', key || day, xmin::text from quota_history
      order by 1, 2`)
  const before = await stamps()
  expect(before.length).toBeGreaterThan(200)
  await run(90)
  expect(await stamps()).toEqual(before)
}, 240_000)

it('shows a participant how full a shared subnet is, and of others nothing', async () => {
  const scope: ViewerScope = { kind: 'accounts', accountIds: [ORDERS] }
  const all = { ...NO_CAPACITY_FILTERS, all: true }
  const order = { ...FIRST_CAPACITY_PAGE, size: 250 } as const
  const { rows } = await listSubnetCapacity(scope, database.pool, { filters: all, order })
  const row = rows.find(({ key }) => key === SHARED)
  if (row === undefined) throw new Error('the participant does not see the shared subnet')
  expect(row.accountName).toBeNull()
  const guess = { filters: { ...all, accounts: [accountId(HUB)] }, order }
  expect((await listSubnetCapacity(EVERYTHING, database.pool, guess)).rows.length).toBeGreaterThan(
    0,
  )
  expect((await listSubnetCapacity(scope, database.pool, guess)).rows).toEqual([])
  const mine = subnetWithin(row, canSee(scope))
  expect(mine).toMatchObject({ free: 8, usable: 123, attachments: 1, byKind: [] })
  expect(JSON.stringify({ ...mine, accountId: '', ownerId: '' })).not.toContain(HUB)
  expect(rows.every(({ accountIds }) => accountIds.includes(ORDERS))).toBe(true)
  const text = await exportText(scope, database.pool, {
    table: 'capacity-subnets',
    query: 'all=yes',
  })
  expect(text).toContain(SHARED.split('/')[1])
  expect(text).not.toContain(IDS.logArchive)
})

it.each(['attachments', 'interfaces', 'quotas', 'advice'] as const)(
  'shows a viewer of one account no %s of another',
  async (kind) => {
    const ask = { kind, filters: NO_CAPACITY_FILTERS, order: FIRST_CAPACITY_PAGE }
    const hidden = await listCapacityRows({ kind: 'accounts', accountIds: [] }, database.pool, ask)
    expect(hidden).toMatchObject({ rows: [], count: 0 })
    const own = await listCapacityRows({ kind: 'accounts', accountIds: [HUB] }, database.pool, ask)
    expect(own.rows.every((row) => row.accountId === HUB)).toBe(true)
    const all = await listCapacityRows(EVERYTHING, database.pool, ask)
    expect(all.count).toBeGreaterThan(own.count)
  },
)

it('finds a row by part of any id that it names', async () => {
  const find = async <K extends CapacityRowKind>(kind: K, q: string | null) =>
    (
      await listCapacityRows(EVERYTHING, database.pool, {
        kind,
        filters: { ...NO_CAPACITY_FILTERS, q },
        order: { ...FIRST_CAPACITY_PAGE, size: 250 },
      })
    ).rows
  const [attachment] = await find('attachments', null)
  const [face] = await find('interfaces', null)
  const [quota] = await find('quotas', null)
  const [advice] = await find('advice', null)
  if (!attachment || !face || !quota || !advice) throw new Error('there is nothing to look for')
  const part = (id: string | undefined) => (id ?? 'nothing').slice(2).toUpperCase()
  for (const id of [attachment.subnetId, ...attachment.securityGroupIds, attachment.userArns[0]]) {
    const keys = (await find('attachments', part(id))).map(({ key }) => key)
    expect(keys).toContain(attachment.key)
  }
  for (const id of [face.id, ...face.securityGroupIds])
    expect((await find('interfaces', part(id))).map(({ key }) => key)).toContain(face.key)
  expect((await find('quotas', part(quota.scopeId))).map(({ key }) => key)).toContain(quota.key)
  expect((await find('advice', part(advice.vpcId))).map(({ key }) => key)).toContain(advice.key)
  expect(await find('attachments', 'sg-that-nothing-names')).toEqual([])
})

it('counts, describes and answers for nobody what nobody may see', async () => {
  const nobody: ViewerScope = { kind: 'accounts', accountIds: [] }
  const overview = await readCapacityOverview(nobody, database.pool, NO_CAPACITY_FILTERS)
  expect(overview).toEqual({
    subnets: {},
    quotas: {},
    attachments: {},
    interfaces: {},
    freeable: 0,
  })
  const vpcId = networkId('vpc', { accountId: ORDERS, region: REGION }, 'checkout')
  const ask = { region: REGION, vpcId }
  expect(await readVpcCapacity(nobody, database.pool, ask)).toBeNull()
  expect((await readVpcCapacity(EVERYTHING, database.pool, ask))?.subnets).toHaveLength(4)
  expect(await readSubnetCapacity(nobody, database.pool, TIGHT)).toBeNull()
  expect(await readSubnetHistory(nobody, database.pool, { key: TIGHT, days: 9 })).toEqual([])
  const id = TIGHT.split('/')[1] ?? ''
  const ground = await readDeletionGround(nobody, database.pool, { region: REGION, id })
  expect(ground).toEqual({ places: [], interfaces: [] })
})

it('pages through subnets in every order, each once', async () => {
  const filters = { ...NO_CAPACITY_FILTERS, all: true }
  for (const sort of ['urgency', 'days', 'free', 'subnet'] as const) {
    const seen: string[] = []
    let order = { ...FIRST_CAPACITY_PAGE, size: 25 as const, sort, from: null } as Parameters<
      typeof listSubnetCapacity
    >[2]['order']
    for (;;) {
      const page = await listSubnetCapacity(EVERYTHING, database.pool, { filters, order })
      seen.push(...page.rows.map(({ key }) => key))
      if (page.after === null) break
      order = { ...order, from: page.after }
    }
    const [total] = await rowsOf<{ n: number }>('select count(*)::int as n from subnet_capacity')
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(total?.n)
  }
})

it('drops a month that ended two years ago, and keeps the newer ones', async () => {
  const { keepCapacityPartitions } = await import('#lib/db/write/capacity-partitions.ts')
  const first = dateOf(30)
  const oldest = first.toISOString().slice(0, 7).replace('-', '_')
  const [year, month] = [first.getUTCFullYear() + 2, first.getUTCMonth()]
  const later = new Date(Date.UTC(year, month, 28))
  expect((await keepCapacityPartitions(database.pool, later)).dropped).toEqual([])
  const muchLater = new Date(Date.UTC(year, month + 1, 1))
  const { dropped } = await keepCapacityPartitions(database.pool, muchLater)
  expect(dropped).toContain(`subnet_history_${oldest}`)
  expect(dropped).toContain(`quota_history_${oldest}`)
  const days = await readSubnetHistory(EVERYTHING, database.pool, { key: TIGHT, days: 731 })
  expect(days.map(({ day }) => day)).not.toContain(dateOf(30).toISOString().slice(0, 10))
})
