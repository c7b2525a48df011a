import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccessFilters, NO_ACCESS_FILTERS } from '#lib/core/access/access-filters.ts'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { listFunctionVpcs } from '#lib/db/read/list-function-vpcs.ts'
import { readOverview } from '#lib/db/read/read-overview.ts'
import { tallyCoverage } from '#lib/db/read/tally-coverage.ts'
import { tallyLosses } from '#lib/db/read/tally-losses.ts'
import { saveInventoryTallies } from '#lib/db/write/save-inventory-tallies.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { BLUE, landWorld, RED } from './a-world.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await landWorld(database, [
    { owner: RED, region: 'eu-west-1', name: 'alpha' },
    { owner: BLUE, region: 'us-east-1', name: 'beta', changes: { runtime: 'go1.x' } },
    { owner: BLUE, region: 'us-east-1', name: 'gamma' },
  ])
})
afterAll(() => database.drop())

const inOrder = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()

async function pages() {
  const { rows } = await database.pool.query<{ id: string }>('select id from organizational_unit')
  const units = [null, ...rows.map(({ id }) => id)]
  return Promise.all(
    units.map(async (ou) => {
      const ask = { accounts: [], ou }
      return {
        ou,
        overview: inOrder(await readOverview(EVERYTHING, database.pool, ask)),
        coverage: inOrder(await tallyCoverage(EVERYTHING, database.pool, ask)),
        losses: inOrder(await tallyLosses(EVERYTHING, database.pool, ask)),
      }
    }),
  )
}

describe('the tallies of a run', () => {
  it('say of the organization and of each unit what counting says', async () => {
    const counted = await pages()
    expect(counted.length).toBeGreaterThan(2)
    expect(counted[0]?.overview.length).toBeGreaterThan(1)
    expect(counted[0]?.losses.length).toBeGreaterThan(0)
    await saveInventoryTallies(database.pool)
    expect(await pages()).toEqual(counted)
  })

  it('name the VPCs with the most functions, to each viewer their own', async () => {
    const vpcs = async (scope: ViewerScope, filters: Partial<AccessFilters> = {}) =>
      (
        await listFunctionVpcs(scope, database.pool, {
          filters: { ...NO_ACCESS_FILTERS, ...filters },
          limit: 5,
        })
      ).map(({ accountName, vpcId, functions }) => `${accountName} ${vpcId} ${functions}`)
    await saveInventoryTallies(database.pool)
    expect(await vpcs(EVERYTHING)).toEqual(['blue_prod vpc-1 2', 'red vpc-1 1'])
    expect(await vpcs(EVERYTHING, { ou: 'ou-2' })).toEqual(['blue_prod vpc-1 2'])
    expect(await vpcs({ kind: 'accounts', accountIds: [RED] })).toEqual(['red vpc-1 1'])
  })

  it('follow what changed, and write nothing else', async () => {
    await database.pool.query(
      `update lambda_function set runtime = 'java25' where function_name = 'beta'`,
    )
    const direct = readOverview(EVERYTHING, database.pool, { accounts: [BLUE], ou: null })
    const before = await database.pool.query('select xmin::text, * from function_tally')
    await saveInventoryTallies(database.pool)
    const stored = await readOverview(EVERYTHING, database.pool, { accounts: [], ou: null })
    expect(stored.filter(({ runtime }) => runtime === 'java25')).toEqual(
      (await direct).filter(({ runtime }) => runtime === 'java25'),
    )
    const after = await database.pool.query('select xmin::text, * from function_tally')
    const kept = after.rows.filter((row) =>
      before.rows.some((old) => JSON.stringify(old) === JSON.stringify(row)),
    )
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.length).toBeLessThan(after.rows.length)
  })
})
