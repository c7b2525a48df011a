import type { AccountRegionNetwork } from '#lib/core/capacity/capacity-input.ts'
import type { KnownInterface } from '#lib/core/capacity/deletion-blockers.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { readCapacityPlaces } from './read-capacity-places.ts'
import { sql, visible } from './sql.ts'

/** What a question of deletion is answered from. */
export interface DeletionGround {
  readonly places: readonly AccountRegionNetwork[]
  readonly interfaces: readonly KnownInterface[]
}

/** Everything in the VPC of a subnet or security group, of the accounts that the viewer may see. Empty when nothing names it. */
export async function readDeletionGround(
  scope: ViewerScope,
  database: Queryable,
  { region, id }: { readonly region: string; readonly id: string },
): Promise<DeletionGround> {
  const own = visible(scope, sql`account_id`)
  const named = await rowsOf<{ readonly accountId: string; readonly vpcId: string | null }>(
    database,
    sql`select account_id as "accountId", vpc_id as "vpcId" from subnet where id = ${id} and region = ${region} and vanished_at is null and ${own}
      union select account_id, vpc_id from security_group where id = ${id} and region = ${region} and vanished_at is null and ${own}
      union select account_id, vpc_id from network_interface where region = ${region} and vanished_at is null and ${own}
        and (subnet_id = ${id} or ${id} = any(security_group_ids))
      union select account_id, vpc_id from lambda_function where region = ${region} and vanished_at is null and ${own}
        and (${id} = any(subnet_ids) or ${id} = any(security_group_ids))`,
  )
  const vpcIds = [...new Set(named.flatMap(({ vpcId }) => vpcId ?? []))]
  const neighbours = await rowsOf<{ readonly accountId: string }>(
    database,
    sql`select distinct account_id as "accountId" from subnet
      where vpc_id = any(${vpcIds}::text[]) and region = ${region} and vanished_at is null and ${own}`,
  )
  const accountIds = [...new Set([...named, ...neighbours].map(({ accountId }) => accountId))]
  const [places, rows] = await Promise.all([
    readCapacityPlaces(scope, database, { region, accountIds }),
    rowsOf<{ readonly facts: KnownInterface }>(
      database,
      sql`select facts from lambda_interface where region = ${region} and vpc_id = any(${vpcIds}::text[]) and ${own}`,
    ),
  ])
  return { places, interfaces: rows.map(({ facts }) => facts) }
}
