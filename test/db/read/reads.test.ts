import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { observePart } from '#lib/core/model/observe-function.ts'
import { seen, unseen } from '#lib/core/model/observed.ts'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { listAccountRegions } from '#lib/db/read/list-account-regions.ts'
import { type AccountsAsk, listAccounts } from '#lib/db/read/list-accounts.ts'
import { listChanges } from '#lib/db/read/list-changes.ts'
import { listFacetValues } from '#lib/db/read/list-facet-values.ts'
import { listGaps } from '#lib/db/read/list-gaps.ts'
import { listRunTargets } from '#lib/db/read/list-run-targets.ts'
import { listRuns } from '#lib/db/read/list-runs.ts'
import { listUnits } from '#lib/db/read/list-units.ts'
import { readAccount } from '#lib/db/read/read-account.ts'
import { readFreshness } from '#lib/db/read/read-freshness.ts'
import { readFunction } from '#lib/db/read/read-function.ts'
import { readFunctionEvidence } from '#lib/db/read/read-function-evidence.ts'
import { readHealth } from '#lib/db/read/read-health.ts'
import { readOpenRun } from '#lib/db/read/read-open-run.ts'
import { readOverview } from '#lib/db/read/read-overview.ts'
import { readRole } from '#lib/db/read/read-role.ts'
import { search } from '#lib/db/read/search.ts'
import { tallyCoverage } from '#lib/db/read/tally-coverage.ts'
import { tallyLosses } from '#lib/db/read/tally-losses.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { arnIn, BLUE, landWorld, RED } from './a-world.ts'

let database: TestDatabase
let runId: string
beforeAll(async () => {
  database = await createTestDatabase()
  runId = await landWorld(database, [
    { owner: RED, region: 'eu-west-1', name: 'alpha' },
    { owner: BLUE, region: 'us-east-1', name: 'beta', changes: { runtime: 'go1.x' } },
    { owner: BLUE, region: 'us-east-1', name: 'gamma' },
  ])
})
afterAll(() => database.drop())

const RED_ONLY: ViewerScope = { kind: 'accounts', accountIds: [RED] }
const ALL = { accounts: [], ou: null }
const ACCOUNTS: AccountsAsk = { ...ALL, q: null, after: null, size: 10 }
const beta = { accountId: BLUE, region: 'us-east-1', functionName: 'beta' }
const betaArn = arnIn(BLUE, 'us-east-1', 'beta')

/** Every read of the pages, asked as widely as it can be. */
const READS: Readonly<Record<string, (scope: ViewerScope) => Promise<unknown>>> = {
  listAccounts: (scope) => listAccounts(scope, database.pool, ACCOUNTS),
  listAccountRegions: (scope) => listAccountRegions(scope, database.pool, BLUE),
  listChanges: (scope) => listChanges(scope, database.pool, { ...beta, arn: betaArn, size: 10 }),
  listFacetValues: (scope) => listFacetValues(scope, database.pool),
  listGaps: (scope) =>
    listGaps(scope, database.pool, { ...ALL, reason: null, action: null, after: null, size: 10 }),
  listRunTargets: (scope) => listRunTargets(scope, database.pool, { runId, after: null, size: 10 }),
  listUnits: (scope) => listUnits(scope, database.pool),
  readAccount: (scope) => readAccount(scope, database.pool, BLUE),
  readFunction: (scope) => readFunction(scope, database.pool, beta),
  readFunctionEvidence: (scope) =>
    readFunctionEvidence(scope, database.pool, { ...beta, arn: betaArn }).then(
      ({ records, coverage, gaps }) => ({ records, coverage, gaps }),
    ),
  readOverview: (scope) => readOverview(scope, database.pool, ALL),
  search: (scope) => search(scope, database.pool, 'b'),
  searchFunctions: (scope) => search(scope, database.pool, 'beta'),
}

describe('a viewer of one account', () => {
  it.each(Object.entries(READS))('learns nothing of the others by %s', async (_, read) => {
    const text = JSON.stringify(await read(RED_ONLY))
    expect(text).not.toMatch(
      /222222222222|333333333333|blue_prod|locked|beta|gamma|go1\.x|us-east-1.*opted|ou-2/,
    )
  })

  it('sees counts of that account alone', async () => {
    expect(await readFreshness(RED_ONLY, database.pool)).toMatchObject({
      accounts: 1,
      accountsWhole: 1,
      accountsUnreachable: 0,
      gaps: 0,
    })
    expect((await listRuns(RED_ONLY, database.pool, { id: null, size: 5 }))[0]).toMatchObject({
      accounts: 1,
      targets: 3,
      gaps: 0,
    })
    expect(await tallyLosses(RED_ONLY, database.pool, ALL)).toEqual([])
  })
})

describe('a viewer of everything', () => {
  it('sees how fresh and how whole the newest run is', async () => {
    expect(await readFreshness(EVERYTHING, database.pool)).toMatchObject({
      runId,
      state: 'partial',
      accounts: 3,
      accountsWhole: 1,
      accountsUnreachable: 1,
    })
    expect(await readOpenRun(EVERYTHING, database.pool)).toBeNull()
    expect(await readHealth(database.pool)).toMatchObject({
      published: true,
      completeAt: null,
      workerBeatAt: null,
    })
  })

  it('sees accounts by name with what was read of each', async () => {
    const rows = await listAccounts(EVERYTHING, database.pool, ACCOUNTS)
    expect(rows.map(({ name, functions, regions }) => [name, functions, regions])).toEqual([
      ['blue_prod', 2, 2],
      ['locked', 0, 0],
      ['red', 1, 2],
    ])
    expect(rows[1]).toMatchObject({ complete: 0, reason: 'access-denied' })
    const rest = await listAccounts(EVERYTHING, database.pool, {
      ...ACCOUNTS,
      after: ['blue_prod', BLUE],
      q: 'e',
    })
    expect(rest.map(({ name }) => name)).toEqual(['locked', 'red'])
    expect(await listAccounts(EVERYTHING, database.pool, { ...ACCOUNTS, q: '%' })).toEqual([])
  })

  it('sees a lost policy as unknown, and an answered one as absent', async () => {
    const evidence = (name: string) =>
      readFunctionEvidence(EVERYTHING, database.pool, {
        ...beta,
        functionName: name,
        arn: arnIn(BLUE, 'us-east-1', name),
      })
    expect(observePart(await evidence('beta'), 'resource-policy')).toEqual(unseen('throttled'))
    expect(observePart(await evidence('gamma'), 'resource-policy')).toEqual(seen(null))
    expect(observePart(await evidence('gamma'), 'function-url')).toEqual(unseen('not-collected'))
  })

  it('sees what was lost, and where', async () => {
    expect(await tallyLosses(EVERYTHING, database.pool, ALL)).toContainEqual(
      expect.objectContaining({
        reason: 'throttled',
        action: 'lambda:GetPolicy',
        reads: 1,
        accounts: 1,
      }),
    )
    const targets = await listRunTargets(EVERYTHING, database.pool, {
      runId,
      after: null,
      size: 10,
    })
    expect(targets.map(({ accountId, region, state }) => [accountId, region, state])).toEqual([
      [BLUE, 'us-east-1', 'partial'],
      ['333333333333', 'global', 'failed'],
    ])
    const tally = await tallyCoverage(EVERYTHING, database.pool, ALL)
    expect(tally).toContainEqual({
      source: 'function-policies',
      state: 'partial',
      targets: 1,
      accounts: 1,
    })
  })

  it('finds by name and by the beginning of an id, and takes signs as they are', async () => {
    expect(
      (await search(EVERYTHING, database.pool, '2222')).accounts.map(({ name }) => name),
    ).toEqual(['blue_prod'])
    expect((await search(EVERYTHING, database.pool, 'beta')).functions).toEqual([beta])
    expect(await search(EVERYTHING, database.pool, '___')).toEqual({
      accounts: [],
      units: [],
      functions: [],
      tags: [],
    })
  })

  it('finds the accounts that carry a tag, of those that the viewer may see', async () => {
    const tagsOf = async (scope: ViewerScope) => (await search(scope, database.pool, 'eam=re')).tags
    expect(await tagsOf(EVERYTHING)).toEqual([
      { key: 'team', value: 'red', accounts: 3, accountIds: [RED, BLUE, '333333333333'] },
    ])
    expect(await tagsOf(RED_ONLY)).toEqual([
      { key: 'team', value: 'red', accounts: 1, accountIds: [RED] },
    ])
  })

  it('says of a tag on more accounts than an address names how many they are', async () => {
    await database.pool.query(
      `insert into account (id, organization_id, name, state, is_management, tags, content_hash, first_seen_at, changed_at)
       select (900000000000 + n)::text, 'o-1', 'many', 'ACTIVE', false, '[{"key":"stage","value":"many"}]', '', now(), now()
       from generate_series(1, 101) n`,
    )
    const { tags } = await search(EVERYTHING, database.pool, 'stage=many')
    await database.pool.query("delete from account where name = 'many'")
    expect(tags).toEqual([{ key: 'stage', value: 'many', accounts: 101, accountIds: [] }])
  })

  it('knows a role to be gone only where roles were listed', async () => {
    const roleIn = (accountId: string) =>
      readRole(EVERYTHING, database.pool, { arn: `arn:aws:iam::${accountId}:role/x`, accountId })
    expect(await roleIn(RED)).toEqual(seen(null))
    expect(await roleIn('333333333333')).toEqual(unseen('access-denied'))
    expect(await roleIn('444444444444')).toEqual(unseen('not-collected'))
  })
})

it('takes a count whose listing was refused for a least number', async () => {
  await database.pool.query(
    `update coverage set state = 'failed', reason = 'access-denied'
     where account_id = $1 and region = 'us-east-1' and source = 'functions'`,
    [RED],
  )
  const regions = await listAccountRegions(EVERYTHING, database.pool, RED)
  const lost = Object.fromEntries(regions.map((row) => [row.region, row.lost]))
  const unasked = {
    'network-interfaces': 'not-collected',
    subnets: 'not-collected',
    vpcs: 'not-collected',
  }
  expect(lost).toEqual({
    'eu-west-1': unasked,
    'us-east-1': { ...unasked, functions: 'access-denied' },
  })
  const accounts = await listAccounts(EVERYTHING, database.pool, ACCOUNTS)
  expect(accounts.map(({ name, functionsLostIn }) => [name, functionsLostIn])).toEqual([
    ['blue_prod', 0],
    ['locked', 0],
    ['red', 1],
  ])
})
