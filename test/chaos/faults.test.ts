import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT_SOURCES, REGION_SOURCES } from '#collectors/sources/index.ts'
import { TABLES } from '#lib/db/write/tables.ts'
import type { Fault } from '#sandbox/options.ts'
import { startSandbox } from '#sandbox/start-sandbox.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { startCollector } from './collector-process.ts'

const FAULTS: Readonly<Partial<Record<Fault, number>>> = {
  throttle: 0.1,
  deny: 0.05,
  reset: 0.02,
  truncate: 0.02,
}
const WORLD = { accounts: 6, functions: 120, plain: true, rateScale: 0 } as const

async function collectOnce(
  databaseUrl: string,
  faults: Readonly<Partial<Record<Fault, number>>>,
): Promise<number | null> {
  const sandbox = await startSandbox({ ...WORLD, faults })
  try {
    const { code } = await startCollector({ program: 'collect.ts', sandbox, databaseUrl }).ended
    return code
  } finally {
    await sandbox.close()
  }
}

let truth: TestDatabase
let database: TestDatabase

beforeAll(async () => {
  truth = await createTestDatabase()
  database = await createTestDatabase()
})
afterAll(async () => {
  await truth?.drop()
  await database?.drop()
})

interface Counted {
  readonly table: string
  readonly accountId: string
  readonly region: string
  readonly keys: readonly string[]
}

async function liveRecords({ pool }: TestDatabase): Promise<ReadonlyMap<string, Counted>> {
  const found = new Map<string, Counted>()
  for (const { name: table } of Object.values(TABLES)) {
    const { rows } = await pool.query<Omit<Counted, 'table'>>(
      `select account_id as "accountId", region, array_agg(key order by key) as keys
       from ${table} where vanished_at is null group by 1, 2`,
    )
    for (const row of rows) found.set(`${table} ${row.accountId} ${row.region}`, { table, ...row })
  }
  return found
}

/** The listings that the ledger owns up to, as `source account region`. */
async function lossyListings({ pool }: TestDatabase): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ listing: string }>(
    `select concat_ws(' ', source, account_id, region) as listing from coverage
     where state in ('partial', 'failed')`,
  )
  return new Set(rows.map(({ listing }) => listing))
}

const sourceOf = (table: string): string => {
  const kinds = [...REGION_SOURCES, ...ACCOUNT_SOURCES].map(({ name, kinds: owned }) => ({
    name,
    owned: owned.map(String),
  }))
  const owner = kinds.find(({ owned }) => owned.includes(table.replaceAll('_', '-')))
  if (owner === undefined) throw new Error(`no source owns ${table}`)
  return owner.name
}

describe('a run through throttles, denials, resets and truncated pages', () => {
  it('ends partial, and an undisturbed one complete', async () => {
    expect(await collectOnce(truth.url, {})).toBe(0)
    expect(await collectOnce(database.url, FAULTS)).toBe(2)
    const { rows } = await database.pool.query('select state, gaps > 0 as lossy from run')
    expect(rows).toEqual([{ state: 'partial', lossy: true }])
  })

  it('accounts for everything that it does not have', async () => {
    const [expected, actual, lossy] = await Promise.all([
      liveRecords(truth),
      liveRecords(database),
      lossyListings(database),
    ])
    expect(expected.size).toBeGreaterThan(50)
    const unexplained: string[] = []
    for (const [group, { keys, table, accountId, region }] of expected) {
      const have = new Set(actual.get(group)?.keys ?? [])
      const missing = keys.filter((key) => !have.has(key))
      const listing = `${sourceOf(table)} ${accountId} ${region}`
      if (missing.length > 0 && !lossy.has(listing))
        unexplained.push(`${group}: ${missing.join(', ')}`)
    }
    expect(unexplained).toEqual([])
  })

  it('makes nothing up', async () => {
    const [expected, actual] = await Promise.all([liveRecords(truth), liveRecords(database)])
    const invented = [...actual].flatMap(([group, { keys }]) => {
      // Nothing was asked there in the undisturbed run: a listing had proven that there is nothing of Lambda's.
      const real = expected.get(group)?.keys
      if (real === undefined) return []
      return keys.filter((key) => !real.includes(key)).map((key) => `${group}: ${key}`)
    })
    expect(invented).toEqual([])
  })

  it('has a gap with a reason for every source that is not complete, and for no other', async () => {
    const { rows } = await database.pool.query(
      `select c.account_id, c.region, c.source, c.state, c.gap_count, count(g.id)::int as gaps
       from coverage c left join gap g using (account_id, region, source)
       group by 1, 2, 3, 4, 5
       having (c.state in ('partial', 'failed')) <> (count(g.id) > 0) or c.gap_count <> count(g.id)`,
    )
    expect(rows).toEqual([])
    const { rows: reasons } = await database.pool.query<{ reason: string }>(
      'select distinct reason from gap order by 1',
    )
    const known = ['access-denied', 'network', 'throttled', 'unreadable-answer']
    expect(reasons.map(({ reason }) => reason).filter((reason) => !known.includes(reason))).toEqual(
      [],
    )
    expect(reasons.map(({ reason }) => reason)).toContain('access-denied')
  })

  it('marks nothing vanished that exists, when it comes after a complete run', async () => {
    const before = await liveRecords(truth)
    expect(await collectOnce(truth.url, FAULTS)).toBe(2)
    const after = await liveRecords(truth)
    const gone = [...before].flatMap(([group, { keys }]) => {
      const left = new Set(after.get(group)?.keys ?? [])
      return keys.filter((key) => !left.has(key)).map((key) => `${group}: ${key}`)
    })
    expect(gone).toEqual([])
    const { rows } = await truth.pool.query(`select * from change_log where change = 'vanished'`)
    expect(rows).toEqual([])
  })
})
