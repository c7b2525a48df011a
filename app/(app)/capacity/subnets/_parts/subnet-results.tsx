import { database } from '#app/_data/database.ts'
import type { TableColumn } from '#app/_ui/table/data-table.tsx'
import { KeysetList } from '#app/_ui/table/keyset-list.tsx'
import { orderHref } from '#app/_ui/table/order-href.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type CapacityFilters, printCapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import {
  type CapacityOrder,
  SUBNET_SORTS,
  type SubnetSort,
} from '#lib/core/capacity/capacity-order.ts'
import { SUBNET_COLUMNS, type SubnetColumnId } from '#lib/core/capacity/subnet-columns.ts'
import { subnetWithin } from '#lib/core/capacity/subnet-within.ts'
import { canSee } from '#lib/core/model/can-see.ts'
import { listSubnetCapacity, type SubnetCapacityRow } from '#lib/db/read/list-subnet-capacity.ts'
import { SUBNET_CELLS } from '../../_parts/subnet-cells.tsx'

interface Props {
  readonly path: string
  readonly query: string
  readonly filters: CapacityFilters
  readonly order: CapacityOrder
}

const SHOWN: readonly SubnetColumnId[] = [
  'subnet',
  'urgency',
  'free',
  'usable',
  'days',
  'lambda',
  'others',
  'attachments',
  'functions',
  'account',
  'region',
  'vpc',
  'zone',
  'accounts',
]
const RIGHT: readonly SubnetColumnId[] = [
  'free',
  'usable',
  'days',
  'lambda',
  'others',
  'attachments',
  'functions',
  'accounts',
]

export async function SubnetResults({ path, query, filters, order }: Props) {
  const scope = await viewerScope()
  const page = await listSubnetCapacity(scope, database(), { filters, order })
  const within = page.rows.map(({ accountName, ...row }) => ({
    ...subnetWithin(row, canSee(scope)),
    accountName,
  }))
  return (
    <KeysetList
      path={path}
      query={query}
      order={order}
      page={{ ...page, rows: within }}
      columns={columnsOf(path, query, order)}
      caption="Subnets"
      words={['subnet', 'subnets']}
      filtered={printCapacityFilters(filters).size > 0}
    />
  )
}

function columnsOf(
  path: string,
  query: string,
  order: CapacityOrder,
): readonly TableColumn<SubnetCapacityRow>[] {
  const sortOf = (sort: SubnetSort) => ({
    href: orderHref(path, query, { ...order, sort, from: null, backwards: false }),
    state: order.sort === sort ? ('ascending' as const) : ('none' as const),
  })
  return SHOWN.map((id) => {
    const column = SUBNET_COLUMNS.find((one) => one.id === id)
    const sort = SUBNET_SORTS.find((one) => one === id)
    return {
      id,
      header: column?.title ?? id,
      align: RIGHT.includes(id) ? 'right' : 'left',
      cell: (row) => SUBNET_CELLS[id]?.(row) ?? column?.value(row) ?? '–',
      ...(sort === undefined ? {} : { sort: sortOf(sort) }),
    }
  })
}
