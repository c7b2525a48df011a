import type { BalanceListing } from '#lib/core/capacity/capacity-rows.ts'
import type { SubnetListing } from '#lib/core/capacity/subnet-listing.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { visibleAmong } from './capacity-conditions.ts'
import { type Queryable, rowOf, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface SubnetDay {
  /** `2026-11-22`. */
  readonly day: string
  readonly free: number
  readonly freeLowest: number
  readonly usable: number | null
  readonly lambdaInterfaces: number | null
  readonly attachments: number | null
}

/** One subnet, all that its owner may know: the caller narrows it by subnetWithin. Null when it is not there, or not for this viewer. */
export async function readSubnetCapacity(
  scope: ViewerScope,
  database: Queryable,
  key: string,
): Promise<SubnetListing | null> {
  const row = await rowOf<{ readonly facts: SubnetListing }>(
    database,
    sql`select c.facts from subnet_capacity c where c.key = ${key} and ${visibleAmong(scope)}`,
  )
  return row?.facts ?? null
}

/** Its days, oldest first; a day that was not read has no row. */
export const readSubnetHistory = (
  scope: ViewerScope,
  database: Queryable,
  { key, days }: { readonly key: string; readonly days: number },
): Promise<readonly SubnetDay[]> =>
  rowsOf<SubnetDay>(
    database,
    sql`select h.day::text as day, h.free, h.free_lowest as "freeLowest", h.usable,
        h.lambda_interfaces as "lambdaInterfaces", h.attachments
      from subnet_history h join subnet_capacity c on c.key = h.key
      where h.key = ${key} and ${visibleAmong(scope)} and h.day > now()::date - ${days}::int order by h.day`,
  )

/** How the functions that use the subnet spread over zones. */
export async function readSubnetBalances(
  scope: ViewerScope,
  database: Queryable,
  { region, subnetId }: { readonly region: string; readonly subnetId: string },
): Promise<readonly BalanceListing[]> {
  const rows = await rowsOf<{ readonly facts: BalanceListing }>(
    database,
    sql`select facts from zone_balance where region = ${region} and ${subnetId} = any(subnet_ids)
      and ${visible(scope, sql`account_id`)} order by key limit 100`,
  )
  return rows.map(({ facts }) => facts)
}
