import type {
  AttachmentListing,
  QuotaListing,
  StateListing,
} from '#lib/core/capacity/capacity-rows.ts'
import type { SubnetListing } from '#lib/core/capacity/subnet-listing.ts'
import type { Vpc } from '#lib/core/model/network.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { visibleAmong } from './capacity-conditions.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { type Sql, sql, visible } from './sql.ts'

export interface VpcCapacity {
  /** As each account describes it, the owner's description first; empty when nobody could. */
  readonly descriptions: readonly { readonly accountId: string; readonly facts: Vpc }[]
  readonly subnets: readonly SubnetListing[]
  readonly attachments: readonly AttachmentListing[]
  /** Of the VPC and of its zones. */
  readonly quotas: readonly QuotaListing[]
}

export interface VpcAsk {
  readonly region: string
  readonly vpcId: string
}

const MOST = 2_000

/** A VPC with what capacity is decided by; null when the viewer sees nothing in it. */
export async function readVpcCapacity(
  scope: ViewerScope,
  database: Queryable,
  { region, vpcId }: VpcAsk,
): Promise<VpcCapacity | null> {
  const facts = async <T>(statement: Sql) =>
    (await rowsOf<{ readonly facts: T }>(database, statement)).map((row) => row.facts)
  const own = visible(scope, sql`c.account_id`)
  const [descriptions, subnets, attachments] = await Promise.all([
    rowsOf<VpcCapacity['descriptions'][number]>(
      database,
      sql`select c.account_id as "accountId", c.facts from vpc c where c.id = ${vpcId} and c.region = ${region}
        and c.vanished_at is null and ${own} order by c.owner_id <> c.account_id, c.account_id limit 100`,
    ),
    facts<SubnetListing>(sql`select c.facts from subnet_capacity c
      where c.vpc_id = ${vpcId} and c.region = ${region} and ${visibleAmong(scope)} order by c.urgency_rank, c.key limit ${MOST}`),
    facts<AttachmentListing>(sql`select c.facts from network_attachment c
      where c.vpc_id = ${vpcId} and c.region = ${region} and ${own} order by c.key limit ${MOST}`),
  ])
  if (descriptions.length + subnets.length + attachments.length === 0) return null
  const zones = subnets.flatMap(({ availabilityZoneId }) => availabilityZoneId ?? [])
  const accountIds = subnets.flatMap(({ accountIds }) => accountIds)
  const quotas = await facts<QuotaListing>(sql`select c.facts from quota_use c
    where c.region = ${region} and c.account_id = any(${[...new Set(accountIds)]}::text[])
      and (c.scope_id = ${vpcId} or c.scope_id = any(${[...new Set(zones)]}::text[])) and ${own} order by c.urgency_rank, c.key`)
  return { descriptions, subnets, attachments, quotas }
}

/** Functions whose state or last update names a network reason. */
export async function listNetworkStates(
  scope: ViewerScope,
  database: Queryable,
  arns: readonly string[] | null,
): Promise<readonly StateListing[]> {
  const which = arns === null ? sql`true` : sql`c.function_arn = any(${[...arns]}::text[])`
  const rows = await rowsOf<{ readonly facts: StateListing }>(
    database,
    sql`select c.facts from network_state c where ${which} and ${visible(scope, sql`c.account_id`)}
      order by c.now <> 'still', c.key limit 200`,
  )
  return rows.map((row) => row.facts)
}
