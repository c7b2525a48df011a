import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accountId } from '#lib/core/model/account-id.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { listRuns } from '#lib/db/read/list-runs.ts'
import { readFreshness } from '#lib/db/read/read-freshness.ts'
import { pruneChanges, pruneLandings } from '#lib/db/write/prune.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const ONE = accountId('111111111111')
const GONE = accountId('222222222222')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

/** A run that read two Regions of an account, so many days ago. */
async function landRun(id: string, days: number, account: string, published = true) {
  await database.pool.query(
    `insert into run (id, trigger, state, started_at, finished_at, published_at, account_ids, accounts, accounts_reached,
       accounts_whole, targets, records) values ($1, 'test', 'complete', $2, $2, $3, array[$4], 1, 1, 1, 2, 20)`,
    [id, daysAgo(days), published ? daysAgo(days) : null, account],
  )
  await database.pool.query(
    `insert into run_target (run_id, account_id, region, token, state, reached, started_at, finished_at, calls, records, gaps)
     select $1, $2, region, 't', 'complete', true, $3, $3, 1, 10, 0 from unnest(array['global', 'eu-west-1']) region`,
    [id, account, daysAgo(days)],
  )
  await database.pool.query(
    'insert into run_assessment (run_id, account_id, finished_at) values ($1, $2, $3)',
    [id, account, daysAgo(days)],
  )
}

const landed = async () => {
  const { rows } = await database.pool.query<{ id: string; count: number }>(
    'select run_id as id, count(*)::int as count from run_target group by 1 order by 1',
  )
  return Object.fromEntries(rows.map(({ id, count }) => [id, count]))
}
const prune = (rows = 100) => pruneLandings(database.pool, { now: NOW, keptDays: 30, rows })

describe('landings of old runs', () => {
  it('are taken away in batches, while what the runs came to stays', async () => {
    await landRun('a', 60, ONE)
    await landRun('b', 40, ONE)
    await landRun('c', 10, ONE)
    expect(await prune(3)).toBe(3)
    expect(await prune(3)).toBe(1)
    expect(await prune(3)).toBe(0)
    expect(await landed()).toEqual({ c: 2 })
    const runs = await listRuns(EVERYTHING, database.pool, { id: null, size: 10 })
    expect(
      runs.map(({ id, accounts, targets, records, prunedAt }) => [
        id,
        accounts,
        targets,
        records,
        prunedAt,
      ]),
    ).toEqual([
      ['c', 1, 2, 20, null],
      ['b', 1, 2, 20, NOW],
      ['a', 1, 2, 20, NOW],
    ])
    const { rows } = await database.pool.query('select run_id from run_assessment')
    expect(rows).toEqual([{ run_id: 'c' }])
  })

  it('stay where they are the newest of their account and Region', async () => {
    await landRun('a', 60, ONE)
    await landRun('b', 50, GONE)
    await landRun('c', 10, ONE)
    await prune()
    expect(await landed()).toEqual({ b: 2, c: 2 })
  })

  it('stay with the newest published run, however old it is', async () => {
    await landRun('a', 90, ONE)
    await landRun('b', 60, ONE)
    await landRun('c', 50, ONE, false)
    await prune()
    expect(await landed()).toEqual({ b: 2, c: 2 })
    const scope = { kind: 'accounts', accountIds: [ONE] } as const
    expect(await readFreshness(scope, database.pool)).toMatchObject({
      runId: 'b',
      accounts: 1,
      accountsWhole: 1,
    })
  })

  it('are told to nobody who would see a part of them', async () => {
    await landRun('a', 60, ONE)
    await landRun('b', 10, ONE)
    await prune()
    const scope = { kind: 'accounts', accountIds: [ONE] } as const
    const runs = await listRuns(scope, database.pool, { id: null, size: 10 })
    expect(runs.map(({ id, accounts, targets }) => [id, accounts, targets])).toEqual([['b', 1, 2]])
  })
})

describe('old changes', () => {
  it('are taken away oldest first, and no younger ones', async () => {
    await database.pool.query(
      `insert into change_log (at, run_id, kind, key, account_id, region, change)
       select $1::timestamptz - make_interval(days => d), 'a', 'vpc', 'k' || d, '111111111111', 'eu-west-1', 'changed'
       from unnest(array[500, 401, 399, 1]) d`,
      [NOW],
    )
    const ask = { now: NOW, keptDays: 400, rows: 1 }
    expect(await pruneChanges(database.pool, ask)).toBe(1)
    const oldest = await database.pool.query<{ key: string }>(
      'select key from change_log order by at',
    )
    expect(oldest.rows.map(({ key }) => key)).toEqual(['k401', 'k399', 'k1'])
    expect(await pruneChanges(database.pool, ask)).toBe(1)
    expect(await pruneChanges(database.pool, ask)).toBe(0)
  })
})
