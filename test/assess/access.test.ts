import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assessExposure } from '#lib/assess/exposure.ts'
import { assessGraph } from '#lib/assess/graph.ts'
import { assessGuardrails } from '#lib/assess/guardrails.ts'
import { readOrganizationContext } from '#lib/assess/organization-context.ts'
import { NO_ACCESS_FILTERS } from '#lib/core/access/access-filters.ts'
import { HIDDEN } from '#lib/core/access/shown-edge.ts'
import { FIRST_CAPACITY_PAGE } from '#lib/core/capacity/capacity-order.ts'
import { accountId } from '#lib/core/model/account-id.ts'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { GUARDRAILS } from '#lib/core/policy/guardrails.ts'
import { listEdges } from '#lib/db/read/list-edges.ts'
import { listExposures } from '#lib/db/read/list-exposures.ts'
import { listGroupEdges } from '#lib/db/read/list-group-edges.ts'
import { listGuardedFunctions } from '#lib/db/read/list-guarded-functions.ts'
import { listGuardrails, tallyGuardrails } from '#lib/db/read/list-guardrails.ts'
import { listWaysOut } from '#lib/db/read/list-ways-out.ts'
import { readExposure } from '#lib/db/read/read-exposure.ts'
import { readGraphAround } from '#lib/db/read/read-graph-around.ts'
import { tallyExposures } from '#lib/db/read/tally-exposures.ts'
import { exportText } from '#test/support/export-text.ts'
import type { TestDatabase } from '#test/support/postgres.ts'
import { createToldStory } from '#test/support/told-story.ts'

const PAYMENTS = accountId('210000000606')
const LEDGER = `arn:aws:lambda:eu-central-1:${PAYMENTS}:function:payments-ledger-reader`
const OTHERS =
  /2100000001|2100000002|2100000003|2100000004|2100000005|2100000007|2100000008|2100000009|210000001/
const SCOPE: ViewerScope = { kind: 'accounts', accountIds: [PAYMENTS] }
const EVERY_EDGE = {
  filters: NO_ACCESS_FILTERS,
  order: { ...FIRST_CAPACITY_PAGE, size: 250 as const },
}
const TABLES = [
  'exposure',
  'policy_grant',
  'change_right',
  'administrator',
  'guardrail_standing',
  'graph_edge',
  'graph_class',
  'graph_unit',
]

let database: TestDatabase
beforeAll(async () => {
  database = await createToldStory()
}, 240_000)
afterAll(() => database.drop())

/** Which transaction wrote each row last. */
async function versions(table: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await database.pool.query<{ key: string; version: string }>(
    `select key, xmin::text as version from ${table}`,
  )
  return new Map(rows.map(({ key, version }) => [key, version]))
}

it('lists the functions that have a grant of some kind, and no others', async () => {
  const { rows } = await database.pool.query<{ anomaly: string; keys: readonly string[] }>(
    `select anomaly, array_agg(distinct qualifier_arn) as keys from policy_grant where anomaly is not null group by 1`,
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { anomaly, keys } of rows) {
    const filters = { ...NO_ACCESS_FILTERS, anomalies: [anomaly] }
    const found = await listExposures(EVERYTHING, database.pool, { ...EVERY_EDGE, filters })
    expect(found.rows.map(({ key }) => key).toSorted()).toEqual(keys.toSorted())
    const seen = await listExposures(SCOPE, database.pool, { ...EVERY_EDGE, filters })
    expect(seen.rows.every((row) => row.accountId === PAYMENTS)).toBe(true)
  }
})

async function assessAgain(): Promise<void> {
  const now = new Date('2026-11-23T12:00:00Z')
  const context = await readOrganizationContext(database)
  const run = { database, runId: 'again', now }
  await assessExposure({
    ...run,
    accountId: PAYMENTS,
    organization: async () => context,
    world: () => Promise.reject(new Error('exposure reads no world')),
  })
  await assessGuardrails(run)
  await assessGraph(run)
}

describe('guardrails', () => {
  it('are missing in a finding where their page says so, and nowhere else', async () => {
    const { rows: said } = await database.pool.query<{ account: string; missing: string }>(
      `select account_id as account, evidence->>'missing' as missing from finding
       where rule_id = 'guardrails-missing' order by 1`,
    )
    const { rows: standing } = await database.pool.query<{ account: string; missing: string }>(
      `select account_id as account, string_agg(guardrail, ', ' order by ordinality) as missing
       from guardrail_standing join unnest($1::text[]) with ordinality as o(id, ordinality) on o.id = guardrail
       where state in ('not', 'partly') and account_id in (select account_id from place_assessment) group by 1 order by 1`,
      [GUARDRAILS.map(({ id }) => id)],
    )
    expect(said.length).toBeGreaterThan(5)
    expect(said).toEqual(standing)
  })
})

describe('assessing who can call what', () => {
  it('writes nothing when nothing has changed', async () => {
    const before = await Promise.all(TABLES.map(versions))
    await assessAgain()
    expect(before.every(({ size }) => size > 10)).toBe(true)
    expect(await Promise.all(TABLES.map(versions))).toEqual(before)
  })

  it('finds anew only what hangs on a policy that changed', async () => {
    const before = await versions('graph_edge')
    const find = `select verdict from graph_edge where to_node = $1 and from_node like '%/orders-checkout-role'`
    expect((await database.pool.query(find, [`${LEDGER}:live`])).rows).toEqual([
      { verdict: 'proven' },
    ])
    await database.pool.query(
      `update resource_policy set content_hash = 'another', facts = jsonb_set(facts, '{document}',
         to_jsonb(replace(facts->>'document', '"Allow"', '"Deny"'))) where key = $1`,
      [`${LEDGER}:live`],
    )
    await assessAgain()
    expect((await database.pool.query(find, [`${LEDGER}:live`])).rows).not.toContainEqual({
      verdict: 'proven',
    })
    const after = await versions('graph_edge')
    const renewed = [...after].filter(([key, version]) => before.get(key) !== version)
    const { rows } = await database.pool.query<{ unit: string }>(
      'select distinct unit from graph_edge where key = any($1) order by 1',
      [renewed.map(([key]) => key)],
    )
    // Its own account, and the one whose role names it. Nobody else is let in any more.
    expect(rows.map(({ unit }) => unit)).toEqual(['account:210000000606', 'account:210000000707'])
    const { exposures } = await readExposure(EVERYTHING, database.pool, {
      arn: LEDGER,
      accountId: PAYMENTS,
    })
    expect(exposures.find(({ qualifier }) => qualifier === 'live')?.audience).toBe('nobody')
  })

  it('finds everything anew by other rules than the last time', async () => {
    const before = await versions('graph_edge')
    await database.pool.query(`update stage_input set rules = 'older'`)
    await assessAgain()
    const after = await versions('graph_edge')
    expect([...after].filter(([key, version]) => before.get(key) === version)).toEqual([])
  })

  it('takes a read that was lost for a change, though no record changed', async () => {
    const unknown = `select count(*)::int as count from exposure where account_id = $1 and facts->>'lost' is not null`
    expect((await database.pool.query(unknown, [PAYMENTS])).rows).toEqual([{ count: 0 }])
    await database.pool.query(
      `update coverage set state = 'failed', reason = 'access-denied'
       where account_id = $1 and source = 'functions'`,
      [PAYMENTS],
    )
    await assessAgain()
    const { rows } = await database.pool.query(unknown, [PAYMENTS])
    expect(rows[0].count).toBeGreaterThan(0)
  })

  it('sums edges up by account, and takes the sum away with them', async () => {
    const { rows } = await database.pool.query(
      `select (select sum(proven + unknown + conditional + broken) from account_edge)::int as summed,
         (select sum(functions) from graph_edge where not twin)::int as counted`,
    )
    expect(rows[0].summed).toBe(rows[0].counted)
  })
})

describe('a viewer of one account', () => {
  it('is told of another account only that there is one', async () => {
    const { rows } = await listEdges(SCOPE, database.pool, EVERY_EDGE)
    expect(rows.length).toBeGreaterThan(50)
    expect(JSON.stringify(rows)).not.toMatch(OTHERS)
    expect(rows.some(({ from }) => from === HIDDEN)).toBe(true)
    const group = await listGroupEdges(SCOPE, database.pool, {
      filters: NO_ACCESS_FILTERS,
      by: null,
      limit: 100,
    })
    expect(JSON.stringify([...group.names, group.edges])).not.toMatch(OTHERS)
    expect(group.edges.some(({ from, to }) => from === HIDDEN && to === PAYMENTS)).toBe(true)
    const around = await readGraphAround(SCOPE, database.pool, {
      node: `arn:aws:lambda:eu-central-1:${PAYMENTS}:function:payments-risk-score:live`,
      hops: 3,
      way: 'both',
      limit: 500,
    })
    expect(around.edges.length).toBeGreaterThan(0)
    expect(
      JSON.stringify([around.edges, [...around.classes.values()], [...around.roleOf]]),
    ).not.toMatch(OTHERS)
  })

  it('cannot ask for a hidden account by its id', async () => {
    const asked = { ...EVERY_EDGE, filters: { ...NO_ACCESS_FILTERS, from: '210000000707' } }
    expect((await listEdges(SCOPE, database.pool, asked)).rows).toEqual([])
    expect((await listEdges(EVERYTHING, database.pool, asked)).rows.length).toBeGreaterThan(0)
    const hidden = { ...EVERY_EDGE, filters: { ...NO_ACCESS_FILTERS, from: HIDDEN } }
    expect((await listEdges(SCOPE, database.pool, hidden)).rows.length).toBeGreaterThan(0)
    expect((await listEdges(EVERYTHING, database.pool, hidden)).rows).toEqual([])
  })

  it.each([
    ['a part of its name', { q: 'orders-checkout' }],
    ['its account', { accounts: ['210000000707'] }],
  ])('finds no hidden neighbour by guessing at %s', async (_, guess) => {
    const filters = { ...NO_ACCESS_FILTERS, ...guess }
    const guessed = { ...EVERY_EDGE, filters }
    const groups = (scope: ViewerScope) =>
      listGroupEdges(scope, database.pool, { filters, by: null, limit: 100 })
    expect((await listEdges(EVERYTHING, database.pool, guessed)).rows.length).toBeGreaterThan(0)
    expect((await listEdges(SCOPE, database.pool, guessed)).rows).toEqual([])
    if ('accounts' in guess) expect((await groups(SCOPE)).edges).toEqual([])
    expect((await groups(EVERYTHING)).edges.length).toBeGreaterThan(0)
  })

  it('sees, counts and exports what is of that account alone', async () => {
    const { pool } = database
    const ask = { filters: NO_ACCESS_FILTERS, limit: 5_000 }
    const found = [
      (await listExposures(SCOPE, pool, EVERY_EDGE)).rows.map((row) => row.accountId),
      (await listGuardrails(SCOPE, pool, { ...ask, after: null, size: 50 })).map(({ id }) => id),
      (await listGuardedFunctions(SCOPE, pool, ask)).map(({ arn }) => arn.split(':')[4]),
      (await listWaysOut(SCOPE, pool, ask)).edges.map(({ fromAccount }) => fromAccount),
    ]
    for (const accounts of found) expect([...new Set(accounts)]).toEqual([PAYMENTS])
    const tallies = await tallyGuardrails(SCOPE, pool, NO_ACCESS_FILTERS)
    expect(tallies.every(({ count }) => count === 1)).toBe(true)
    const sum = (await tallyExposures(SCOPE, pool, NO_ACCESS_FILTERS)).reduce(
      (all, one) => all + one.count,
      0,
    )
    const { rows } = await pool.query(
      'select count(*)::int as count from exposure where account_id = $1',
      [PAYMENTS],
    )
    expect(sum).toBe(rows[0].count)
  })

  it.each(['exposure', 'grants', 'edges', 'guardrails'])(
    'gets no line of others in the file of %s',
    async (table) => {
      const own = await exportText(SCOPE, database.pool, { table })
      const all = await exportText(EVERYTHING, database.pool, { table })
      expect(own.split('\r\n').length).toBeGreaterThan(5)
      expect(all.length).toBeGreaterThan(own.length)
      // A policy of one's own may name others: only what is ours to tell is looked at.
      if (table === 'edges') expect(own).not.toMatch(OTHERS)
    },
  )
})
