import { type FunctionFilters, NO_FILTERS } from '#lib/core/model/function-filters.ts'
import { FIRST_PAGE, FUNCTION_SORTS, type FunctionOrder } from '#lib/core/model/function-order.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { countFunctionFacets } from '#lib/db/read/count-function-facets.ts'
import { countFunctions } from '#lib/db/read/count-functions.ts'
import { listChanges } from '#lib/db/read/list-changes.ts'
import { listFacetValues } from '#lib/db/read/list-facet-values.ts'
import { listFunctions } from '#lib/db/read/list-functions.ts'
import { readFunction } from '#lib/db/read/read-function.ts'
import { readFunctionEvidence } from '#lib/db/read/read-function-evidence.ts'
import { readFunctionNetwork } from '#lib/db/read/read-function-network.ts'
import { readFunctionWorld } from '#lib/db/read/read-function-world.ts'
import { readRole } from '#lib/db/read/read-role.ts'
import { search } from '#lib/db/read/search.ts'
import type { Draw } from './draw.ts'
import type { ReadCase, ReadCases } from './read-case.ts'

interface Asked {
  readonly filters?: Partial<FunctionFilters>
  readonly order?: Partial<FunctionOrder>
  readonly scope?: ViewerScope
}

const list = (name: string, asked: (draw: Draw) => Asked): ReadCase => ({
  name,
  ask: (pool, draw) => {
    const { filters, order, scope = draw.scope } = asked(draw)
    return listFunctions(scope, pool, {
      filters: { ...NO_FILTERS, ...filters },
      order: { ...FIRST_PAGE, ...order },
    })
  },
})

const REGION = 'us-west-2'
const FILTERS: readonly (readonly [string, (draw: Draw) => Partial<FunctionFilters>])[] = [
  ['of an account', (draw) => ({ accounts: [draw.account()] })],
  ['of a large account', (draw) => ({ accounts: [draw.largeAccount()] })],
  ['of a unit', (draw) => ({ ou: draw.unit() })],
  ['in a Region', () => ({ regions: [REGION] })],
  ['on a runtime', () => ({ runtimes: ['nodejs18.x'] })],
  ['on a runtime in a unit', (draw) => ({ runtimes: ['nodejs18.x'], ou: draw.smallUnit() })],
  ['with a common word', () => ({ q: 'handler' })],
  ['with a rare word', (draw) => ({ q: `stream-${draw.number(90)}7` })],
  ['of an ARN', (draw) => ({ q: draw.fn().key })],
  ['of a role’s ARN', (draw) => ({ role: draw.fn().roleArn })],
  ['of part of a role’s name', (draw) => ({ role: `worker-40${draw.number(100)}` })],
  ['of part of a role’s name that many have', (draw) => ({ role: `worker-${draw.number(40)}` })],
  [
    'with a layer version',
    (draw) => ({
      layer: `arn:aws:lambda:eu-central-1:100000000000:layer:shared-${5 * draw.number(60)}:1`,
    }),
  ],
  [
    'with a layer',
    (draw) => ({
      layer: `arn:aws:lambda:eu-central-1:100000000000:layer:shared-${5 * draw.number(60)}`,
    }),
  ],
  [
    'with a layer that nothing uses',
    () => ({ layer: 'arn:aws:lambda:eu-central-1:100000000000:layer:unused' }),
  ],
  ['with a tag', (draw) => ({ tag: `owner=team-${draw.number(70)}` })],
  ['with a tag that nothing has', () => ({ tag: 'owner=nobody' })],
  ['with a URL', () => ({ url: true })],
  ['with a policy', () => ({ policy: true })],
  ['in a VPC', () => ({ vpc: true })],
  ['as images', () => ({ packageTypes: ['Image'] })],
  [
    'as images on arm64 with a URL',
    () => ({ packageTypes: ['Image'], architectures: ['arm64'], url: true }),
  ],
  ['that have vanished', () => ({ vanished: true })],
  ['that have vanished, of a unit', (draw) => ({ vanished: true, ou: draw.unit() })],
]

const counted = FILTERS.map(
  ([name, filters]): ReadCase => ({
    name,
    ask: (pool, draw) => countFunctions(draw.scope, pool, { ...NO_FILTERS, ...filters(draw) }),
  }),
)

const page = ({ key, functionName }: { key: string; functionName: string }) => ({
  from: { value: functionName, key },
})

export const FUNCTION_READS: ReadCases = {
  listFunctions: [
    list('all', () => ({})),
    list('a page in the middle', (draw) => ({ order: page(draw.fn()) })),
    list('a page backwards', (draw) => ({ order: { ...page(draw.fn()), backwards: true } })),
    ...FUNCTION_SORTS.flatMap((sort) => [
      list(`by ${sort}`, () => ({ order: { sort } })),
      list(`by ${sort}, falling`, () => ({ order: { sort, descending: true } })),
    ]),
    ...FILTERS.map(([name, filters]) => list(name, (draw) => ({ filters: filters(draw) }))),
    list('of a unit by time', (draw) => ({
      filters: { ou: draw.unit() },
      order: { sort: 'modified', descending: true },
    })),
    list('as a viewer of some accounts', (draw) => ({ scope: draw.viewer() })),
    list('as a viewer of some accounts by size', (draw) => ({
      scope: draw.viewer(),
      order: { sort: 'size', descending: true },
    })),
    list('as a viewer of some accounts with a word', (draw) => ({
      scope: draw.viewer(),
      filters: { q: 'billing' },
    })),
  ],
  countFunctions: [
    { name: 'all', ask: (pool, draw) => countFunctions(draw.scope, pool, NO_FILTERS) },
    ...counted,
    {
      name: 'as a viewer of some accounts',
      ask: (pool, draw) => countFunctions(draw.viewer(), pool, NO_FILTERS),
    },
  ],
  countFunctionFacets: [
    { name: 'all', ask: (pool, draw) => countFunctionFacets(draw.scope, pool, NO_FILTERS) },
    {
      name: 'with a word',
      ask: (pool, draw) => countFunctionFacets(draw.scope, pool, { ...NO_FILTERS, q: 'billing' }),
    },
    {
      name: 'as a viewer of some accounts',
      ask: (pool, draw) => countFunctionFacets(draw.viewer(), pool, NO_FILTERS),
    },
  ],
  listFacetValues: [
    { name: 'all', ask: (pool, draw) => listFacetValues(draw.scope, pool) },
    {
      name: 'as a viewer of some accounts',
      ask: (pool, draw) => listFacetValues(draw.viewer(), pool),
    },
  ],
  search: [
    { name: 'a common word', ask: (pool, draw) => search(draw.scope, pool, 'handler') },
    {
      name: 'a rare word',
      ask: (pool, draw) => search(draw.scope, pool, `stream-${draw.number(90)}7`),
    },
    { name: 'nothing', ask: (pool, draw) => search(draw.scope, pool, 'nothing-has-this') },
    { name: 'an account', ask: (pool, draw) => search(draw.scope, pool, draw.account()) },
    {
      name: 'as a viewer of some accounts',
      ask: (pool, draw) => search(draw.viewer(), pool, 'handler'),
    },
    {
      name: 'as a viewer of some accounts, rare',
      ask: (pool, draw) => search(draw.viewer(), pool, 'stream-9007'),
    },
  ],
  readFunction: [{ name: 'one', ask: (pool, draw) => readFunction(draw.scope, pool, draw.fn()) }],
  readFunctionEvidence: [
    {
      name: 'one of a large account',
      ask: (pool, draw) => {
        const { key: arn, ...place } = draw.fnOfLarge()
        return readFunctionEvidence(draw.scope, pool, { arn, ...place })
      },
    },
  ],
  readFunctionNetwork: [
    {
      name: 'one in a VPC',
      ask: async (pool, draw) => {
        const fn = await readFunction(draw.scope, pool, draw.fnInVpc())
        const vpc = fn?.configuration.vpc
        if (fn == null || vpc == null) throw new Error('it is not in a VPC')
        return readFunctionNetwork(draw.scope, pool, { ...fn, vpc })
      },
    },
  ],
  readFunctionWorld: [
    {
      name: 'one',
      ask: (pool, draw) => {
        const { key: arn, accountId, region } = draw.fn()
        return readFunctionWorld(draw.scope, pool, { arn, accountId, region })
      },
    },
    {
      name: 'one of a large account',
      ask: (pool, draw) => {
        const { key: arn, accountId, region } = draw.fnOfLarge()
        return readFunctionWorld(draw.scope, pool, { arn, accountId, region })
      },
    },
  ],
  readRole: [
    {
      name: 'one',
      ask: (pool, draw) => {
        const { roleArn: arn, accountId } = draw.fnOfLarge()
        return readRole(draw.scope, pool, { arn, accountId })
      },
    },
  ],
  listChanges: [
    {
      name: 'of a function',
      ask: (pool, draw) => {
        const { key: arn, accountId, region } = draw.fn()
        return listChanges(draw.scope, pool, { arn, accountId, region, size: 50 })
      },
    },
    {
      name: 'of a function of a large account',
      ask: (pool, draw) => {
        const { key: arn, accountId, region } = draw.fnOfLarge()
        return listChanges(draw.scope, pool, { arn, accountId, region, size: 50 })
      },
    },
  ],
}
