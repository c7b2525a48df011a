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
  const named = await whereNamed(scope, database, { region, id })
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

interface Named {
  readonly accountId: string
  readonly vpcId: string | null
}

/** Who names it, and in which VPC. Only where no listing has it, everything that may use it is gone through. */
async function whereNamed(
  scope: ViewerScope,
  database: Queryable,
  { region, id }: { readonly region: string; readonly id: string },
): Promise<readonly Named[]> {
  const here = sql`region = ${region} and vanished_at is null and ${visible(scope, sql`account_id`)}`
  const named = await rowsOf<Named>(
    database,
    sql`select account_id as "accountId", vpc_id as "vpcId" from subnet where id = ${id} and ${here}
      union select account_id, vpc_id from security_group where id = ${id} and ${here}
      union select account_id, vpc_id from network_interface where subnet_id = ${id} and ${here}
      union select account_id, vpc_id from lambda_function where subnet_ids @> array[${id}]::text[] and ${here}`,
  )
  if (named.length > 0) return named
  return rowsOf<Named>(
    database,
    sql`select account_id as "accountId", vpc_id as "vpcId" from network_interface where ${id} = any(security_group_ids) and ${here}
      union select account_id, vpc_id from lambda_function where ${id} = any(security_group_ids) and ${here}`,
  )
}
