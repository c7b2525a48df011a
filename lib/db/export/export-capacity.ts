import type pg from 'pg'
import type { CapacityColumn, Named } from '#lib/core/capacity/capacity-column.ts'
import type { CapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import type { SubnetListing } from '#lib/core/capacity/subnet-listing.ts'
import { csvHeader, csvRow } from '#lib/core/csv.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { subnetConditions } from '../read/capacity-conditions.ts'
import {
  CAPACITY_SOURCES,
  type CapacityRowKind,
  type CapacityRowKinds,
} from '../read/list-capacity-rows.ts'
import { every, raw, sql, visible } from '../read/sql.ts'
import { streamRows } from './stream-rows.ts'

export interface CapacityExportKinds extends CapacityRowKinds {
  readonly subnets: SubnetListing
}
export type CapacityExportKind = keyof CapacityExportKinds

export interface CapacityExport<K extends CapacityExportKind> {
  readonly kind: K
  readonly filters: CapacityFilters
  readonly columns: readonly CapacityColumn<Named<CapacityExportKinds[K]>>[]
  /** What of a row the viewer may know. */
  readonly narrow?: (row: CapacityExportKinds[K]) => CapacityExportKinds[K]
}

/** The rows of a capacity list that a viewer's scope and filters leave, as CSV text in pieces, in the order of their keys. One consistent picture, flat memory. */
export async function* exportCapacity<K extends CapacityExportKind>(
  scope: ViewerScope,
  pool: pg.Pool,
  { kind, filters, columns, narrow }: CapacityExport<K>,
): AsyncGenerator<string> {
  yield csvHeader(columns)
  const statement = sql`select c.facts, a.name as "accountName"
    from ${raw(tableOf(kind))} c left join account a on a.id = c.account_id and ${visible(scope, sql`a.id`)}
    where ${every(conditionsOf(kind)(scope, filters))} order by c.key`
  type Found = { readonly facts: CapacityExportKinds[K]; readonly accountName: string | null }
  for await (const rows of streamRows<Found>(pool, statement)) {
    let text = ''
    for (const { facts, accountName } of rows) {
      text += csvRow(columns, { ...(narrow?.(facts) ?? facts), accountName })
    }
    yield text
  }
}

const isRowKind = (kind: CapacityExportKind): kind is CapacityRowKind => kind !== 'subnets'

const tableOf = (kind: CapacityExportKind): string =>
  isRowKind(kind) ? CAPACITY_SOURCES[kind].table : 'subnet_capacity'

const conditionsOf = (kind: CapacityExportKind) =>
  isRowKind(kind) ? CAPACITY_SOURCES[kind].conditions : subnetConditions
