import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FindingFilters, NO_FINDING_FILTERS } from '#lib/core/model/finding-filters.ts'
import type { FindingGroup } from '#lib/core/model/finding-group.ts'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { countFindingFacets } from '#lib/db/read/count-finding-facets.ts'
import { estimateFindings } from '#lib/db/read/estimate-findings.ts'
import { groupFindings } from '#lib/db/read/group-findings.ts'
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

const groups = async (
  group: FindingGroup,
  scope: ViewerScope = EVERYTHING,
  filters: FindingFilters = NO_FINDING_FILTERS,
) =>
  (await groupFindings(scope, database.pool, { group, filters, now: NOW, size: 10, skip: 0 })).map(
    ({ value, label, findings, worst, fresh }) => [label ?? value, findings, worst, fresh],
  )

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
