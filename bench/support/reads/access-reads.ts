import { type AccessFilters, NO_ACCESS_FILTERS } from '#lib/core/access/access-filters.ts'
import { FIRST_CAPACITY_PAGE } from '#lib/core/capacity/capacity-order.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { listAdministrators } from '#lib/db/read/list-administrators.ts'
import { listEdges } from '#lib/db/read/list-edges.ts'
import { listExposures } from '#lib/db/read/list-exposures.ts'
import { listFunctionVpcs } from '#lib/db/read/list-function-vpcs.ts'
import { listGroupEdges } from '#lib/db/read/list-group-edges.ts'
import { listGuardedFunctions } from '#lib/db/read/list-guarded-functions.ts'
import { listGuardrails, tallyGuardrails } from '#lib/db/read/list-guardrails.ts'
import { listWaysOut } from '#lib/db/read/list-ways-out.ts'
import { readControlPolicies } from '#lib/db/read/read-control-policies.ts'
import { readExposure } from '#lib/db/read/read-exposure.ts'
import { readGraphAround } from '#lib/db/read/read-graph-around.ts'
import { readGraphClass } from '#lib/db/read/read-graph-class.ts'
import { readSurroundings } from '#lib/db/read/read-surroundings.ts'
import { tallyExposures } from '#lib/db/read/tally-exposures.ts'
import type { Draw } from './draw.ts'
import type { ReadCase, ReadCases } from './read-case.ts'

type Pool = Parameters<ReadCase['ask']>[0]
interface Asked {
  readonly scope: ViewerScope
  readonly filters: AccessFilters
  readonly pool: Pool
}

const plain =
  (ask: (asked: Asked) => Promise<unknown>) =>
  (name: string, filters: (draw: Draw) => Partial<AccessFilters> = () => ({})): ReadCase => ({
    name,
    ask: (pool, draw) =>
      ask({ pool, scope: draw.scope, filters: { ...NO_ACCESS_FILTERS, ...filters(draw) } }),
  })

const asViewer = (ask: (asked: Asked) => Promise<unknown>): ReadCase => ({
  name: 'as a viewer of some accounts',
  ask: (pool, draw) => ask({ pool, scope: draw.viewer(), filters: NO_ACCESS_FILTERS }),
})

const exposures = ({ scope, pool, filters }: Asked) =>
  listExposures(scope, pool, { filters, order: FIRST_CAPACITY_PAGE })
const tally = ({ scope, pool, filters }: Asked) => tallyExposures(scope, pool, filters)
const edges = ({ scope, pool, filters }: Asked) =>
  listEdges(scope, pool, { filters, order: FIRST_CAPACITY_PAGE })
const groups = ({ scope, pool, filters }: Asked) =>
  listGroupEdges(scope, pool, { filters, by: null, limit: 400 })
const waysOut = ({ scope, pool, filters }: Asked) =>
  listWaysOut(scope, pool, { filters, limit: 500 })
const guardrails = ({ scope, pool, filters }: Asked) =>
  listGuardrails(scope, pool, { filters, after: null, size: 51 })
const guardrailTally = ({ scope, pool, filters }: Asked) => tallyGuardrails(scope, pool, filters)
const guarded = ({ scope, pool, filters }: Asked) =>
  listGuardedFunctions(scope, pool, { filters, limit: 1_001 })
const vpcs = ({ scope, pool, filters }: Asked) =>
  listFunctionVpcs(scope, pool, { filters, limit: 40 })
const around = (name: string, way: 'out' | 'in' | 'both', hops: number): ReadCase => ({
  name,
  ask: (pool, draw) =>
    readGraphAround(draw.scope, pool, { node: draw.fn().key, hops, way, limit: 400 }),
})

export const ACCESS_READS: ReadCases = {
  listExposures: [
    plain(exposures)('all'),
    plain(exposures)('of an account', (draw) => ({ accounts: [draw.account()] })),
    plain(exposures)('of a unit', (draw) => ({ ou: draw.unit() })),
    plain(exposures)('to anybody', () => ({ audiences: ['anonymous-url'] })),
    plain(exposures)('to nobody', () => ({ audiences: ['nobody'] })),
    plain(exposures)('to nobody, in a unit', (draw) => ({
      audiences: ['nobody'],
      ou: draw.unit(),
    })),
    plain(exposures)('that let a deleted principal in', () => ({
      anomalies: ['deleted-principal'],
    })),
    plain(exposures)('whom nobody outside may change', () => ({ changes: ['external-account'] })),
    plain(exposures)('with a common word', () => ({ q: 'handler' })),
    plain(exposures)('with a rare word', (draw) => ({ q: `stream-${draw.number(90)}7` })),
    asViewer(exposures),
  ],
  tallyExposures: [
    plain(tally)('all'),
    plain(tally)('of a unit', (draw) => ({ ou: draw.unit() })),
    plain(tally)('of a large account', (draw) => ({ accounts: [draw.largeAccount()] })),
    plain(tally)('with a rare word', (draw) => ({ q: `stream-${draw.number(90)}7` })),
    asViewer(tally),
  ],
  readExposure: [
    {
      name: 'of a function',
      ask: (pool, draw) => {
        const { key: arn, accountId } = draw.fn()
        return readExposure(draw.scope, pool, { arn, accountId })
      },
    },
  ],
  listEdges: [
    plain(edges)('all'),
    plain(edges)('of an account', (draw) => ({ accounts: [draw.account()] })),
    plain(edges)('of a large account', (draw) => ({ accounts: [draw.largeAccount()] })),
    plain(edges)('of a unit', (draw) => ({ ou: draw.unit() })),
    plain(edges)('that are broken', () => ({ verdicts: ['broken'] })),
    plain(edges)('that leave the organization', () => ({ crossings: ['organization'] })),
    plain(edges)('from one account to itself', (draw) => {
      const account = draw.account()
      return { from: account, to: account }
    }),
    plain(edges)('of a kind', () => ({ kinds: ['service-grant'] })),
    plain(edges)('with a word', (draw) => ({ q: `stream-${draw.number(90)}7` })),
    plain(edges)('with a common word', () => ({ q: 'handler' })),
    asViewer(edges),
  ],
  listGroupEdges: [
    plain(groups)('all'),
    plain(groups)('of a unit', (draw) => ({ ou: draw.unit() })),
    plain(groups)('of an account', (draw) => ({ accounts: [draw.account()] })),
    asViewer(groups),
  ],
  listWaysOut: [
    plain(waysOut)('all'),
    plain(waysOut)('of an account', (draw) => ({ accounts: [draw.largeAccount()] })),
    plain(waysOut)('of a unit', (draw) => ({ ou: draw.unit() })),
    asViewer(waysOut),
  ],
  readSurroundings: [
    {
      name: 'of a function',
      ask: (pool, draw) => {
        const { key, accountId } = draw.fn()
        const ask = { accountId, nodes: [key, `${key}:live`, `${key}:1`] }
        return readSurroundings(draw.scope, pool, ask)
      },
    },
    {
      name: 'of a function of a large account',
      ask: (pool, draw) => {
        const { key, accountId } = draw.fnOfLarge()
        return readSurroundings(draw.scope, pool, { accountId, nodes: [key] })
      },
    },
  ],
  readGraphAround: [
    around('of a function', 'both', 1),
    around('where a function could walk', 'out', 4),
    around('who could come to a function', 'in', 4),
  ],
  readGraphClass: [
    {
      name: 'by its key',
      ask: (pool, draw) =>
        readGraphClass(draw.scope, pool, `class:${draw.account()}/eu-west-1/all`),
    },
  ],
  listAdministrators: [
    {
      name: 'of an account',
      ask: (pool, draw) =>
        listAdministrators(draw.scope, pool, { accountId: draw.account(), limit: 102 }),
    },
    {
      name: 'of a large account',
      ask: (pool, draw) =>
        listAdministrators(draw.scope, pool, { accountId: draw.largeAccount(), limit: 102 }),
    },
  ],
  listFunctionVpcs: [
    plain(vpcs)('all'),
    plain(vpcs)('of an account', (draw) => ({ accounts: [draw.largeAccount()] })),
    asViewer(vpcs),
  ],
  listGuardrails: [
    plain(guardrails)('all'),
    plain(guardrails)('of an account', (draw) => ({ accounts: [draw.account()] })),
    plain(guardrails)('of a unit', (draw) => ({ ou: draw.unit() })),
    plain(guardrails)('that are not enforced', () => ({ states: ['not'] })),
    asViewer(guardrails),
  ],
  tallyGuardrails: [
    plain(guardrailTally)('all'),
    plain(guardrailTally)('of a unit', (draw) => ({ ou: draw.unit() })),
    asViewer(guardrailTally),
  ],
  listGuardedFunctions: [
    plain(guarded)('all'),
    plain(guarded)('of an account', (draw) => ({ accounts: [draw.account()] })),
    plain(guarded)('of a unit', (draw) => ({ ou: draw.unit() })),
  ],
  readControlPolicies: [
    { name: 'some', ask: (pool, draw) => readControlPolicies(draw.scope, pool, ['p-1', 'p-2']) },
  ],
}
