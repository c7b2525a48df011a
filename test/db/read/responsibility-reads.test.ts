import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { ExceptionScope } from '#lib/core/score/exception-scopes.ts'
import { countCoveredFindings, MOST_LOOKED_AT } from '#lib/db/read/count-covered-findings.ts'
import { listRuntimeAccounts } from '#lib/db/read/list-runtime-accounts.ts'
import { listUnlistedAccounts } from '#lib/db/read/list-unlisted-accounts.ts'
import { readClosedRun } from '#lib/db/read/read-closed-run.ts'
import { readPointedRecords } from '#lib/db/read/read-pointed-records.ts'
import { tallyRuntimeUnits } from '#lib/db/read/tally-runtime-units.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { arnIn, BLUE, landWorld, RED } from './a-world.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const RED_ONLY: ViewerScope = { kind: 'accounts', accountIds: [RED] }
const ALL = { accounts: [], ou: null }
const alpha = arnIn(RED, 'eu-west-1', 'alpha')
const beta = arnIn(BLUE, 'us-east-1', 'beta_1')

let database: TestDatabase
let runId: string
beforeAll(async () => {
  database = await createTestDatabase()
  runId = await landWorld(database, [
    { owner: RED, region: 'eu-west-1', name: 'alpha' },
    { owner: BLUE, region: 'us-east-1', name: 'beta_1' },
  ])
  await database.pool.query(
    `insert into runtime_tally values ('${RED}', 'go1.x', 2), ('${BLUE}', 'go1.x', 5), ('${BLUE}', 'ruby3.4', 1)`,
  )
  await database.pool.query(
    `update account set tags = '[{"key": "k", "value": "v"}]' where id = '${BLUE}'`,
  )
  await database.pool.query(
    `insert into finding (key, account_id, region, rule_id, area, severity, severity_rank, resource, function_name,
       evidence, records, content_hash, opened_at, opened_run, changed_at, reopened, unseen)
     select gen_random_uuid(), account, 'x', rule, area, 'high', 1, arn, 'f', '{}', '[]', '', now(), '', now(), false, lost
     from (values ('${RED}', 'one', 'code', '${alpha}', null), ('${BLUE}', 'one', 'code', '${beta}', null),
       ('${BLUE}', 'two', 'code', '${beta}', null), ('${BLUE}', 'two', 'code', '${beta}:x', 'throttled')
     ) v(account, rule, area, arn, lost)`,
  )
})
afterAll(() => database.drop())

describe('countCoveredFindings', () => {
  const one: ExceptionScope['what'] = { kind: 'rule', ruleId: 'one' }
  const code: ExceptionScope['what'] = { kind: 'area', area: 'code' }
  const cases: readonly [string, ExceptionScope, number, number][] = [
    ['a rule everywhere', { what: one, where: { kind: 'ou', path: '/' } }, 2, 1],
    [
      'an area, what cannot be read left out',
      { what: code, where: { kind: 'ou', path: '/' } },
      3,
      1,
    ],
    ['a unit', { what: code, where: { kind: 'ou', path: '/Other' } }, 2, 0],
    ['a unit whose name begins alike', { what: code, where: { kind: 'ou', path: '/Oth' } }, 0, 0],
    ['an account', { what: one, where: { kind: 'account', accountId: BLUE } }, 1, 0],
    ['an ARN', { what: code, where: { kind: 'arn', glob: 'arn:*:function:beta?1' } }, 2, 0],
    ['an underscore is no sign', { what: code, where: { kind: 'arn', glob: 'arn:*alph_' } }, 0, 0],
    [
      'a tag of accounts',
      { what: code, where: { kind: 'account-tag', key: 'k', value: 'v' } },
      2,
      0,
    ],
    ['a tag that nothing has', { what: code, where: { kind: 'tag', key: 'a', value: 'b' } }, 0, 0],
  ]
  beforeAll(async () => {
    await database.pool.query(
      `insert into rule_tally select account_id, rule_id, 0, count(*), 0, 0, 0 from finding where unseen is null group by 1, 2`,
    )
  })
  it.each(cases)('%s', async (_, scope, all, red) => {
    const ask = { scope, now: NOW }
    expect(await countCoveredFindings(EVERYTHING, database.pool, ask)).toEqual({
      count: all,
      more: false,
    })
    expect(await countCoveredFindings(RED_ONLY, database.pool, ask)).toEqual({
      count: red,
      more: false,
    })
  })
})

it('says when there were too many to look at', async () => {
  await database.pool.query(
    `insert into finding (key, account_id, region, rule_id, area, severity, severity_rank, resource, function_name,
       evidence, records, content_hash, opened_at, opened_run, changed_at, reopened)
     select gen_random_uuid(), '${BLUE}', 'x', 'many', 'network', 'low', 3, 'r' || n, 'f', '{}', '[]', '', now(), '', now(), false
     from generate_series(1, ${MOST_LOOKED_AT + 5}) n`,
  )
  const count = (where: ExceptionScope['where'], scope: ViewerScope = EVERYTHING) =>
    countCoveredFindings(scope, database.pool, {
      scope: { what: { kind: 'rule', ruleId: 'many' }, where },
      now: NOW,
    })
  const everywhere = await count({ kind: 'arn', glob: 'r*' })
  expect(everywhere).toEqual({ count: MOST_LOOKED_AT + 1, more: true })
  expect(await count({ kind: 'arn', glob: 'x*' })).toEqual({ count: 0, more: true })
  expect(await count({ kind: 'tag', key: 'a', value: 'b' })).toEqual({ count: 0, more: false })
  await database.pool.query(
    `insert into function_tags (key, account_id, region, function_arn, facts, content_hash, first_seen_at, changed_at)
     select 't' || n, '${BLUE}', 'x', 't' || n, '{"tags": [{"key": "a", "value": "b"}]}', '', now(), now() from generate_series(1, 2500) n`,
  )
  expect(await count({ kind: 'tag', key: 'a', value: 'b' })).toEqual({ count: 0, more: true })
  expect(await count({ kind: 'arn', glob: 'r*' }, RED_ONLY)).toEqual({ count: 0, more: false })
  await database.pool.query(`delete from finding where rule_id = 'many'`)
})

describe('where a runtime runs', () => {
  it('is told by account, most functions first, page by page', async () => {
    const ask = { ...ALL, runtime: 'go1.x', after: null, size: 1 }
    const [first] = await listRuntimeAccounts(EVERYTHING, database.pool, ask)
    expect(first).toEqual({
      accountId: BLUE,
      accountName: 'blue_prod',
      ouPath: '/Other',
      functions: 5,
    })
    const after = { functions: 5, accountId: BLUE }
    const [second, ...more] = await listRuntimeAccounts(EVERYTHING, database.pool, {
      ...ask,
      after,
    })
    expect([second?.accountId, more]).toEqual([RED, []])
    expect(await listRuntimeAccounts(RED_ONLY, database.pool, ask)).toEqual([second])
  })

  it('is told by unit', async () => {
    const ask = { ...ALL, runtimes: ['go1.x', 'ruby3.4'] }
    const units = await tallyRuntimeUnits(EVERYTHING, database.pool, ask)
    expect(units.map(({ functions, accounts }) => [functions, accounts])).toEqual([
      [6, 1],
      [2, 1],
    ])
    expect(await tallyRuntimeUnits(RED_ONLY, database.pool, ask)).toEqual([units[1]])
  })
})

it('names the accounts that could not be listed, and those that could not be reached at all', async () => {
  const lost = await listUnlistedAccounts(EVERYTHING, database.pool, { ...ALL, size: 10 })
  expect(lost).toEqual([{ accountId: '333333333333', reason: 'access-denied', unreachable: true }])
  expect(await listUnlistedAccounts(RED_ONLY, database.pool, { ...ALL, size: 10 })).toEqual([])
})

it('leads from a pointer to the record and its run, never to another account’s', async () => {
  const pointers = [
    { kind: 'organization-policy', key: 'p-1', path: null },
    { kind: 'lambda-function', key: alpha, path: 'runtime' },
    { kind: 'lambda-function', key: beta, path: null },
  ] as const
  const found = await readPointedRecords(EVERYTHING, database.pool, pointers)
  expect(found.map(({ at, source, state, runId: run }) => ({ at, source, state, run }))).toEqual([
    { at: 1, source: 'functions', state: 'complete', run: runId },
    { at: 2, source: 'functions', state: 'complete', run: runId },
  ])
  const red = await readPointedRecords(RED_ONLY, database.pool, pointers)
  expect(red.map(({ at }) => at)).toEqual([1])
})

it('says how a run ended, and closes none by looking', async () => {
  expect(await readClosedRun(database.pool, runId)).toMatchObject({ state: 'partial' })
  await database.pool.query('update run set finished_at = null where id = $1', [runId])
  expect(await readClosedRun(database.pool, runId)).toBeNull()
})
