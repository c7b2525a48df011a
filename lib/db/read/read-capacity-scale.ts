import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

/** How much there is to judge, and which accounts belong together. */
export interface CapacityScale {
  /** Every account·Region that has a network or once had a capacity row; `size` counts its records. */
  readonly accounts: readonly {
    readonly region: string
    readonly id: string
    readonly size: number
  }[]
  /** Accounts of which one lists what the other owns. */
  readonly links: readonly { readonly region: string; readonly a: string; readonly b: string }[]
}

export async function readCapacityScale(
  scope: ViewerScope,
  database: Queryable,
): Promise<CapacityScale> {
  const mine = visible(scope, sql`account_id`)
  const [accounts, links] = await Promise.all([
    rowsOf<CapacityScale['accounts'][number]>(
      database,
      // Plan: one pass over each table's (account_id, region) index.
      sql`select region, account_id as id, sum(size)::int as size from (
          select region, account_id, count(*) as size from network_interface where vanished_at is null group by 1, 2
          union all select region, account_id, count(*) from subnet where vanished_at is null group by 1, 2
          union all select region, account_id, count(*) from lambda_function where vanished_at is null group by 1, 2
          union all select region, account_id, count(*) from function_version where vanished_at is null group by 1, 2
          union all select distinct region, account_id, 0 from subnet_capacity
          union all select distinct region, account_id, 0 from network_attachment
        ) sized where ${mine} group by 1, 2 order by 1, 2`,
    ),
    rowsOf<CapacityScale['links'][number]>(
      database,
      sql`select distinct region, account_id as a, owner_id as b from (
          select region, account_id, owner_id from subnet where vanished_at is null
          union all select region, account_id, owner_id from network_interface where vanished_at is null
        ) owned where owner_id <> account_id and ${mine}`,
    ),
  ])
  return { accounts, links }
}
