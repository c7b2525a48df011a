import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FunctionFilters, NO_FILTERS } from '#lib/core/model/function-filters.ts'
import {
  FIRST_PAGE,
  FUNCTION_SORTS,
  type FunctionOrder,
  type FunctionSort,
} from '#lib/core/model/function-order.ts'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { countFunctionFacets } from '#lib/db/read/count-function-facets.ts'
import { countFunctions } from '#lib/db/read/count-functions.ts'
import { type FunctionRow, listFunctions } from '#lib/db/read/list-functions.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { BLUE, landWorld, type Planned, RED, type Region } from './a-world.ts'

const RUNTIMES = ['nodejs22.x', null, 'python3.13', 'nodejs22.x', 'go1.x']
const planned: readonly Planned[] = Array.from({ length: 83 }, (_, i) => ({
  owner: i % 3 === 0 ? RED : BLUE,
  region: (i % 2 === 0 ? 'eu-west-1' : 'us-east-1') as Region,
  name: `${['alpha', 'beta', 'gamma_x', 'gammaxx'][i % 4]}-${i}`,
  changes: {
    runtime: RUNTIMES[i % RUNTIMES.length] ?? null,
    packageType: RUNTIMES[i % RUNTIMES.length] === null ? 'Image' : 'Zip',
    architectures: [i % 4 === 0 ? 'x86_64' : 'arm64'],
    memoryMb: i % 7 === 0 ? null : 128 * (i % 5),
    timeoutSeconds: i % 4,
    codeSizeBytes: i % 6 === 0 ? null : 1_000 + (i % 9),
    lastModifiedAt: i % 8 === 0 ? null : `2026-01-0${1 + (i % 5)}T00:00:00.000Z`,
    ...(i % 5 === 0 ? { vpc: null } : {}),
    layers:
      i % 10 === 0
        ? [
            {
              arn: 'arn:aws:lambda:eu-west-1:1:layer:x:2',
              codeSizeBytes: 1,
              signingProfileVersionArn: null,
              signingJobArn: null,
            },
          ]
        : [],
  },
}))

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await landWorld(database, planned)
})
afterAll(() => database.drop())

const list = (
  order: FunctionOrder,
  filters: FunctionFilters = NO_FILTERS,
  scope: ViewerScope = EVERYTHING,
) => listFunctions(scope, database.pool, { filters, order })

/** Every page from the first to the last, and then back again. */
async function walk(order: FunctionOrder) {
  const pages: string[][] = []
  let from = order.from
  do {
    const page = await list({ ...order, from, backwards: false })
    pages.push(page.rows.map(({ key }) => key))
    from = page.after
  } while (from !== null)
  const back: string[][] = []
  const last = await list({ ...order, from: null })
  expect(last.before).toBeNull()
  let before = (await pageBeforeLast(order)).before
  while (before !== null) {
    const page = await list({ ...order, from: before, backwards: true })
    back.unshift(page.rows.map(({ key }) => key))
    before = page.before
  }
  return { pages, back }
}

async function pageBeforeLast(order: FunctionOrder) {
  let page = await list(order)
  while (page.after !== null) page = await list({ ...order, from: page.after, backwards: false })
  return page
}

const VALUE: Readonly<Record<FunctionSort, (row: FunctionRow) => string | number | null>> = {
  name: (row) => row.functionName,
  account: (row) => row.accountId,
  runtime: (row) => row.runtime,
  memory: (row) => row.memoryMb,
  timeout: (row) => row.timeoutSeconds,
  size: (row) => (row.codeSizeBytes === null ? null : Number(row.codeSizeBytes)),
  modified: (row) => row.lastModifiedAt?.getTime() ?? null,
}

const ORDERS = FUNCTION_SORTS.flatMap((sort) => [
  { ...FIRST_PAGE, sort, descending: false, size: 25 as const },
  { ...FIRST_PAGE, sort, descending: true, size: 25 as const },
])

describe.each(ORDERS)('pages by $sort, descending: $descending', (order) => {
  it('hold every function once, forwards and backwards', async () => {
    const { pages, back } = await walk(order)
    expect(pages.map((page) => page.length)).toEqual([25, 25, 25, 8])
    expect(new Set(pages.flat()).size).toBe(83)
    expect(back).toEqual(pages.slice(0, -1))
  })

  it('are in order, with what has no value at the greatest end', async () => {
    const page = await list({ ...order, size: 100 })
    const values = page.rows.map(VALUE[order.sort])
    const rank = (value: string | number | null) => (value === null ? '\uffff' : value)
    const sorted = values.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
    const nullsLast = [
      ...sorted.filter((value) => value !== null),
      ...sorted.filter((value) => value === null),
    ]
    expect(values).toEqual(order.descending ? nullsLast.toReversed() : nullsLast)
  })
})

describe('filters', () => {
  const all = { ...FIRST_PAGE, size: 100 as const }
  it.each<[string, Partial<FunctionFilters>, (one: Planned) => boolean]>([
    ['part of the name', { q: 'beta' }, ({ name }) => name.includes('beta')],
    [
      'a name whose underscore is no wildcard',
      { q: 'gamma_x' },
      ({ name }) => name.includes('gamma_x'),
    ],
    [
      'the beginning of an ARN',
      { q: `arn:aws:lambda:eu-west-1:${RED}:` },
      ({ owner, region }) => owner === RED && region === 'eu-west-1',
    ],
    ['an account', { accounts: [RED] }, ({ owner }) => owner === RED],
    ['an account that there is not', { accounts: ['none'] }, () => false],
    ['a unit', { ou: 'ou-2' }, ({ owner }) => owner === BLUE],
    ['Regions', { regions: ['us-east-1', 'x'] }, ({ region }) => region === 'us-east-1'],
    ['a runtime', { runtimes: ['go1.x'] }, ({ changes }) => changes?.runtime === 'go1.x'],
    ['images', { packageTypes: ['Image'] }, ({ changes }) => changes?.packageType === 'Image'],
    [
      'an architecture',
      { architectures: ['x86_64'] },
      ({ changes }) => changes?.architectures?.[0] === 'x86_64',
    ],
    ['in a VPC', { vpc: true }, ({ changes }) => changes?.vpc !== null],
    ['outside any VPC', { vpc: false }, ({ changes }) => changes?.vpc === null],
    ['without a URL', { url: false }, () => true],
    ['with a URL', { url: true }, () => false],
    [
      'a layer',
      { layer: 'arn:aws:lambda:eu-west-1:1:layer:x' },
      ({ changes }) => (changes?.layers?.length ?? 0) > 0,
    ],
    ['another version of a layer', { layer: 'arn:aws:lambda:eu-west-1:1:layer:x:3' }, () => false],
    ['part of a role', { role: 'beta-1' }, ({ name }) => name.startsWith('beta-1')],
    ['a tag that none has', { tag: 'team=red' }, () => false],
    ['gone', { vanished: true }, () => false],
  ])('by %s', async (_, asked, expected) => {
    const filters = { ...NO_FILTERS, ...asked }
    const page = await list(all, filters)
    const names = planned
      .filter(expected)
      .map(({ name }) => name)
      .toSorted()
    expect(page.rows.map(({ functionName }) => functionName)).toEqual(names)
    expect(await countFunctions(EVERYTHING, database.pool, filters)).toEqual({
      count: names.length,
      more: false,
    })
  })
})

it('shows a viewer nothing of other accounts', async () => {
  const scope = { kind: 'accounts', accountIds: [RED] } as const
  const page = await list({ ...FIRST_PAGE, size: 100 }, NO_FILTERS, scope)
  expect(new Set(page.rows.map(({ accountId }) => accountId))).toEqual(new Set([RED]))
  expect((await list(FIRST_PAGE, NO_FILTERS, { kind: 'accounts', accountIds: [] })).rows).toEqual(
    [],
  )
  expect((await countFunctions(scope, database.pool, NO_FILTERS)).count).toBe(page.rows.length)
})

describe('counts beside a facet’s values', () => {
  const told = (filters: Partial<FunctionFilters>, scope: ViewerScope = EVERYTHING) =>
    countFunctionFacets(scope, database.pool, { ...NO_FILTERS, ...filters })
  const sizeOf = async (filters: Partial<FunctionFilters>, scope: ViewerScope = EVERYTHING) =>
    (await countFunctions(scope, database.pool, { ...NO_FILTERS, ...filters })).count

  it.each<[string, Partial<FunctionFilters>]>([
    ['nothing else', {}],
    ['a word', { q: 'gamma' }],
    ['values of their own and of others', { runtimes: ['go1.x'], regions: ['eu-west-1'] }],
  ])('are what the list would have under %s', async (_, filters) => {
    const { facets, atLeast } = await told(filters)
    expect(atLeast).toBe(false)
    for (const name of [
      'accounts',
      'regions',
      'runtimes',
      'packageTypes',
      'architectures',
    ] as const) {
      expect(facets[name].length, name).toBeGreaterThan(0)
      for (const { value, count } of facets[name]) {
        expect([name, value, await sizeOf({ ...filters, [name]: [value] })]).toEqual([
          name,
          value,
          count,
        ])
      }
    }
  })

  it('are of the viewer’s accounts', async () => {
    const red: ViewerScope = { kind: 'accounts', accountIds: [RED] }
    const { facets } = await told({}, red)
    expect(facets.accounts).toEqual([{ value: RED, count: await sizeOf({}, red) }])
  })
})
