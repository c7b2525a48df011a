import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type FindingFilters,
  NO_EXCLUSIONS,
  NO_FINDING_FILTERS,
} from '#lib/core/model/finding-filters.ts'
import { type FindingGroup, parseGroupMark, printGroupMark } from '#lib/core/model/finding-group.ts'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { countFindingFacets } from '#lib/db/read/count-finding-facets.ts'
import { estimateFindings } from '#lib/db/read/estimate-findings.ts'
import { groupFindings, MOST_GRAVEST, MOST_GROUPED } from '#lib/db/read/group-findings.ts'
import { transaction } from '#lib/db/transaction.ts'
import { saveOwnerTallies } from '#lib/db/write/owner-tallies.ts'
import { saveUnitTallies } from '#lib/db/write/unit-tallies.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { arnIn, BLUE, landWorld, RED } from './a-world.ts'
import { NOW, storeFindings } from './some-findings.ts'

const RED_ONLY: ViewerScope = { kind: 'accounts', accountIds: [RED] }
const alpha = arnIn(RED, 'eu-west-1', 'alpha')
const beta = arnIn(BLUE, 'us-east-1', 'beta')
const with_ = (changes: Partial<FindingFilters>): FindingFilters => ({
  ...NO_FINDING_FILTERS,
  ...changes,
})

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  const run = await landWorld(
    database,
    [
      { owner: RED, region: 'eu-west-1', name: 'alpha' },
      { owner: BLUE, region: 'us-east-1', name: 'beta' },
    ],
    [],
  )
  await database.pool.query('update run set published_at = finished_at')
  await storeFindings(database, [
    { account: RED, rule: 'one', resource: alpha, severity: 'low' },
    { account: RED, rule: 'two', resource: alpha, severity: 'critical', run },
    { account: BLUE, rule: 'one', resource: beta, region: 'us-east-1', run },
    { account: BLUE, rule: 'one', resource: `${beta}2`, region: 'us-east-1', area: 'network' },
  ])
  await database.pool.query(
    `insert into function_tags (key, account_id, region, function_arn, facts, content_hash, first_seen_at, changed_at)
     select $1::text, $2, 'eu-west-1', $1::text, $3, '', now(), now()`,
    [
      alpha,
      RED,
      {
        tags: [
          { key: 'team', value: 'shop' },
          { key: 'owner', value: 'kim' },
        ],
      },
    ],
  )
})
afterAll(() => database.drop())

const grouped = (
  group: FindingGroup,
  scope: ViewerScope,
  filters: FindingFilters,
  page: Partial<Parameters<typeof groupFindings>[2]> = {},
) =>
  groupFindings(scope, database.pool, {
    group,
    filters,
    now: NOW,
    size: 10,
    from: null,
    backwards: false,
    ...page,
  })
const rowsOf = ({ rows }: Awaited<ReturnType<typeof groupFindings>>) =>
  rows.map(({ value, label, findings, worst, fresh }) => [label ?? value, findings, worst, fresh])
const groups = async (
  group: FindingGroup,
  scope: ViewerScope = EVERYTHING,
  filters: FindingFilters = NO_FINDING_FILTERS,
) => rowsOf(await grouped(group, scope, filters))

describe('findings put together', () => {
  it.each<[FindingGroup, readonly unknown[]]>([
    [
      'rule',
      [
        ['two', 1, 'critical', 1],
        ['one', 3, 'high', 1],
      ],
    ],
    [
      'account',
      [
        ['red', 2, 'critical', 1],
        ['blue_prod', 2, 'high', 1],
      ],
    ],
    [
      'ou',
      [
        ['/Workloads', 2, 'critical', 1],
        ['/Other', 2, 'high', 1],
      ],
    ],
    [
      'function',
      [
        [alpha, 2, 'critical', 1],
        [beta, 1, 'high', 1],
        [`${beta}2`, 1, 'high', 0],
      ],
    ],
    [
      'owner',
      [
        ['owner=kim', 2, 'critical', 1],
        [null, 2, 'high', 1],
      ],
    ],
  ])('by %s: the worst first, with what the newest run opened', async (group, expected) => {
    expect(await groups(group)).toEqual(expected)
  })

  it('are those of the viewer’s accounts, and of the filters', async () => {
    expect(await groups('rule', RED_ONLY)).toEqual([
      ['two', 1, 'critical', 1],
      ['one', 1, 'low', 0],
    ])
    expect(await groups('rule', EVERYTHING, with_({ tag: 'owner=kim' }))).toHaveLength(2)
    expect(await groups('rule', EVERYTHING, with_({ tag: 'owner=ann' }))).toEqual([])
    expect(await groups('function', EVERYTHING, with_({ resource: beta }))).toHaveLength(1)
  })
})

describe('pages of groups', () => {
  it('go on after a group, and back', async () => {
    const all = await grouped('function', EVERYTHING, NO_FINDING_FILTERS)
    expect([all.before, all.after]).toEqual([null, null])
    const first = await grouped('function', EVERYTHING, NO_FINDING_FILTERS, { size: 1 })
    expect([rowsOf(first), first.before]).toEqual([rowsOf(all).slice(0, 1), null])
    const from = first.after === null ? null : parseGroupMark(printGroupMark(first.after))
    const second = await grouped('function', EVERYTHING, NO_FINDING_FILTERS, { size: 1, from })
    expect(rowsOf(second)).toEqual(rowsOf(all).slice(1, 2))
    const back = { size: 1, from: second.before, backwards: true }
    const before = await grouped('function', EVERYTHING, NO_FINDING_FILTERS, back)
    expect([rowsOf(before), before.before]).toEqual([rowsOf(first), null])
    expect(before.after).toEqual(first.after)
  })
})

describe('more findings than are put together', () => {
  const many = MOST_GROUPED + 500
  beforeAll(async () => {
    const { pool } = database
    await pool.query(
      `insert into finding (key, account_id, region, rule_id, area, severity, severity_rank, resource, function_name, evidence, records,
         content_hash, opened_at, opened_run, changed_at, reopened)
       select gen_random_uuid(), '${RED}', 'x', 'many', 'code', 'info', 4, case when n <= 3 then '${alpha}' else 'r' || n end, 'f', '{}', '[]', '',
         now(), 'old', now(), false from generate_series(1, ${many}) n`,
    )
    // A rule has one severity.
    await pool.query(
      `update finding set severity = 'high', severity_rank = 1 where rule_id = 'one'`,
    )
    await transaction(pool, (tx) => saveOwnerTallies(tx, [RED, BLUE]))
    await pool.query(
      `insert into rule_tally select account_id, rule_id, 0, count(*), 0, 0, 0 from finding group by 1, 2`,
    )
    await pool.query(
      `insert into score_rollup (account_id, area, pass_weight, known_weight, pass, fail, excepted, unknown, not_applicable, worst)
       select account_id, area, 0, 0, 0, count(*), 0, 0, 0, min(severity_rank) from finding group by 1, 2`,
    )
    await saveUnitTallies(pool)
    await pool.query('analyze finding')
  })
  afterAll(() => database.pool.query(`delete from finding where rule_id = 'many'`))

  const scopes: readonly [string, ViewerScope, FindingFilters][] = [
    ['of everything', EVERYTHING, NO_FINDING_FILTERS],
    ['of a unit', EVERYTHING, with_({ ou: 'ou-1' })],
    ['of an account', EVERYTHING, with_({ accounts: [RED] })],
    ['as a viewer of it', RED_ONLY, NO_FINDING_FILTERS],
  ]
  const talliable: readonly FindingGroup[] = ['rule', 'account', 'ou', 'owner']
  it.each(scopes)('are as the assessments counted them: %s', async (_, scope, filters) => {
    for (const group of talliable) {
      const found = await grouped(group, scope, filters)
      expect([group, found.counts]).toEqual([group, 'assessed'])
      const counted = await groupedOneByOne(group, scope, filters)
      expect([group, rowsOf(found)]).toEqual([group, counted])
    }
  })

  it('are those of the gravest where no assessment counted', async () => {
    const found = await grouped(
      'rule',
      EVERYTHING,
      with_({ not: { ...NO_EXCLUSIONS, regions: ['y'] } }),
    )
    expect(found.counts).toBe('at-least')
    expect(rowsOf(found)).toEqual([
      ['two', 1, 'critical', 1],
      ['one', 3, 'high', 1],
      ['many', MOST_GRAVEST - 4, 'info', 0],
    ])
  })

  it('have all of a function’s own', async () => {
    const found = await grouped('function', EVERYTHING, NO_FINDING_FILTERS)
    expect(found.counts).toBe('ordered')
    expect(rowsOf(found)[0]).toEqual([alpha, 5, 'critical', 1])
    const red = await grouped('function', RED_ONLY, NO_FINDING_FILTERS)
    expect(rowsOf(red).map(([name]) => name)).not.toContain(beta)
  })
})

/** The same without a tally and without a bound. */
async function groupedOneByOne(group: FindingGroup, scope: ViewerScope, filters: FindingFilters) {
  const value = { rule: 'f.rule_id', account: 'a.name', ou: 'u.path', function: 'f.resource' }
  const { rows } = await database.pool.query<{
    value: string
    n: number
    rank: number
    fresh: number
  }>(
    `select ${group === 'owner' ? `case when f.resource = '${alpha}' then 'owner=kim' end` : value[group]} as value, count(*)::int as n,
       min(f.severity_rank) as rank, count(*) filter (where f.opened_run <> 'old')::int as fresh
     from finding f join account a on a.id = f.account_id left join organizational_unit u on u.id = a.parent_id
     where f.account_id = any($1) group by 1 order by rank, n desc, coalesce(case when '${group}' = 'account' then min(f.account_id) end, 'x')`,
    [scope === EVERYTHING && filters === NO_FINDING_FILTERS ? [RED, BLUE] : [RED]],
  )
  const severities = ['critical', 'high', 'medium', 'low', 'info']
  return rows.map((row) => [row.value, row.n, severities[row.rank], row.fresh])
}

describe('counts beside a facet’s values', () => {
  const facets = async (filters: FindingFilters, scope: ViewerScope = EVERYTHING) =>
    (await countFindingFacets(scope, database.pool, { filters, now: NOW })).facets
  const pairs = (counts: readonly { readonly value: string; readonly count: number }[]) =>
    counts.map(({ value, count }) => `${value} ${count}`)

  it('are under all other filters, never under its own', async () => {
    const found = await facets(
      with_({ rules: ['two'], not: { ...NO_FINDING_FILTERS.not, areas: ['network'] } }),
    )
    expect(pairs(found.rules)).toEqual(['one 2', 'two 1'])
    expect(pairs(found.areas)).toEqual(['code 1'])
    expect(pairs(found.severities)).toEqual(['critical 1'])
    expect(pairs(found.triage)).toEqual(['open 1'])
  })

  it('are of the viewer’s accounts', async () => {
    const found = await facets(NO_FINDING_FILTERS, RED_ONLY)
    expect(pairs(found.accounts)).toEqual([`${RED} 2`])
    expect(pairs(found.regions)).toEqual(['eu-west-1 2'])
  })
})

it('counts exactly up to ten thousand, and says “about” beyond', async () => {
  const total = (filters: FindingFilters) =>
    estimateFindings(EVERYTHING, database.pool, { filters, now: NOW })
  expect(await total(with_({ rules: ['one'] }))).toEqual({ count: 3, about: false })
  await database.pool.query(
    `insert into finding (key, account_id, region, rule_id, area, severity, severity_rank, resource, evidence, records,
       content_hash, opened_at, opened_run, changed_at, reopened)
     select gen_random_uuid(), '${RED}', 'x', 'many', 'code', 'info', 4, 'r' || n, '{}', '[]', '', now(), 'old', now(), false
     from generate_series(1, 10500) n`,
  )
  await database.pool.query('analyze finding')
  const many = await total(with_({ rules: ['many'] }))
  expect(many.about).toBe(true)
  expect(many.count).toBeGreaterThan(9_000)
  await database.pool.query(`delete from finding where rule_id = 'many'`)
})
