import type { CapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import type { CapacityOrder, SubnetSort } from '#lib/core/capacity/capacity-order.ts'
import type { SubnetListing } from '#lib/core/capacity/subnet-listing.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { subnetConditions } from './capacity-conditions.ts'
import { type KeysetPage, keysetPage } from './keyset-page.ts'
import type { Queryable } from './queryable.ts'
import { type Sql, sql } from './sql.ts'

export type SubnetCapacityRow = SubnetListing & { readonly accountName: string | null }

const LAST = 2_147_483_647
const SORTS: Readonly<Record<SubnetSort, Sql>> = {
  urgency: sql`c.urgency_rank`,
  days: sql`coalesce(c.days_left, ${LAST}::int)`,
  free: sql`coalesce(c.free, ${LAST}::int)`,
  // By the key alone. A bare number would name a column.
  subnet: sql`0::int`,
}

/** Subnets, worst first unless asked otherwise; of a shared one all that its owner may know. The caller narrows it by subnetWithin. */
export const listSubnetCapacity = (
  scope: ViewerScope,
  database: Queryable,
  { filters, order }: { readonly filters: CapacityFilters; readonly order: CapacityOrder },
): Promise<KeysetPage<SubnetCapacityRow>> =>
  keysetPage<SubnetListing>(scope, database, {
    table: 'subnet_capacity',
    conditions: subnetConditions(scope, filters),
    value: SORTS[order.sort],
    order,
  })
