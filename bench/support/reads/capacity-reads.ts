import { type CapacityFilters, NO_CAPACITY_FILTERS } from '#lib/core/capacity/capacity-filters.ts'
import { FIRST_CAPACITY_PAGE, SUBNET_SORTS } from '#lib/core/capacity/capacity-order.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import {
  CAPACITY_SOURCES,
  type CapacityRowKind,
  listCapacityRows,
} from '#lib/db/read/list-capacity-rows.ts'
import { listSubnetCapacity } from '#lib/db/read/list-subnet-capacity.ts'
import { readCapacityOverview } from '#lib/db/read/read-capacity-overview.ts'
import { readDeletionGround } from '#lib/db/read/read-deletion-ground.ts'
import {
  readSubnetBalances,
  readSubnetCapacity,
  readSubnetHistory,
} from '#lib/db/read/read-subnet-capacity.ts'
import { listNetworkStates, readVpcCapacity } from '#lib/db/read/read-vpc-capacity.ts'
import type { Draw } from './draw.ts'
import type { ReadCase, ReadCases } from './read-case.ts'

type Pool = Parameters<ReadCase['ask']>[0]
interface Asked {
  readonly scope: ViewerScope
  readonly filters: CapacityFilters
  readonly pool: Pool
}
type Filtered = readonly [string, (draw: Draw) => Partial<CapacityFilters>]

const plain = ([name, filters]: Filtered, ask: (asked: Asked) => Promise<unknown>): ReadCase => ({
  name,
  ask: (pool, draw) =>
    ask({ pool, scope: draw.scope, filters: { ...NO_CAPACITY_FILTERS, ...filters(draw) } }),
})
const asViewer = (name: string, ask: (asked: Asked) => Promise<unknown>): ReadCase => ({
  name,
  ask: (pool, draw) => ask({ pool, scope: draw.viewer(), filters: NO_CAPACITY_FILTERS }),
})

const order = FIRST_CAPACITY_PAGE
const PLACES: readonly Filtered[] = [
  ['all', () => ({})],
  ['of an account', (draw) => ({ accounts: [draw.account()] })],
  ['of a unit', (draw) => ({ ou: draw.unit() })],
  ['of a Region', () => ({ regions: ['us-west-2'] })],
  ['of a VPC', (draw) => ({ vpc: draw.subnet().vpcId })],
  ['with part of an id', (draw) => ({ q: `-${1000 + draw.number(8000)}-` })],
]
const subnets = ({ scope, pool, filters }: Asked) =>
  listSubnetCapacity(scope, pool, { filters, order })
const rows =
  (kind: CapacityRowKind) =>
  ({ scope, pool, filters }: Asked) =>
    listCapacityRows(scope, pool, { kind, filters, order })
const overview = ({ scope, pool, filters }: Asked) => readCapacityOverview(scope, pool, filters)
const ROW_KINDS = Object.keys(CAPACITY_SOURCES) as readonly CapacityRowKind[]

export const CAPACITY_READS: ReadCases = {
  listSubnetCapacity: [
    plain(['running out', () => ({ urgencies: ['running-out'] })], subnets),
    ...PLACES.map((place) => plain(place, subnets)),
    ...SUBNET_SORTS.map(
      (sort): ReadCase => ({
        name: `by ${sort}`,
        ask: (pool, draw) =>
          listSubnetCapacity(draw.scope, pool, {
            filters: NO_CAPACITY_FILTERS,
            order: { ...order, sort },
          }),
      }),
    ),
    asViewer('as a viewer of some accounts', subnets),
  ],
  listCapacityRows: [
    asViewer('attachments, as a viewer of some accounts', rows('attachments')),
    ...ROW_KINDS.flatMap((kind) =>
      PLACES.map(([name, filters]) => plain([`${kind}, ${name}`, filters], rows(kind))),
    ),
    plain(['interfaces that nothing explains', () => ({ states: ['orphan'] })], rows('interfaces')),
    plain(['attachments by way out', () => ({ egresses: ['none'] })], rows('attachments')),
  ],
  readCapacityOverview: [
    plain(['all', () => ({})], overview),
    ...PLACES.slice(1, 3).map((place) => plain(place, overview)),
    asViewer('as a viewer of some accounts', overview),
  ],
  readSubnetCapacity: [
    { name: 'one', ask: (pool, draw) => readSubnetCapacity(draw.scope, pool, draw.subnet().key) },
  ],
  readSubnetHistory: [
    {
      name: 'of 90 days',
      ask: (pool, draw) =>
        readSubnetHistory(draw.scope, pool, { key: draw.subnet().key, days: 90 }),
    },
  ],
  readSubnetBalances: [
    { name: 'one', ask: (pool, draw) => readSubnetBalances(draw.scope, pool, draw.subnet()) },
  ],
  readVpcCapacity: [
    { name: 'one', ask: (pool, draw) => readVpcCapacity(draw.scope, pool, draw.subnet()) },
  ],
  listNetworkStates: [
    { name: 'all', ask: (pool, draw) => listNetworkStates(draw.scope, pool, null) },
    {
      name: 'of a function',
      ask: (pool, draw) => listNetworkStates(draw.scope, pool, [draw.fn().key]),
    },
  ],
  readDeletionGround: [
    {
      name: 'of a subnet',
      ask: (pool, draw) => {
        const { region, subnetId } = draw.subnet()
        return readDeletionGround(draw.scope, pool, { region, id: subnetId })
      },
    },
  ],
}
