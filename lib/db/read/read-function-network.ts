import type { FunctionVpc } from '#lib/core/model/function-configuration.ts'
import type { NetworkInterface, SecurityGroup, Subnet, Vpc } from '#lib/core/model/network.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface FunctionNetwork {
  readonly vpc: Vpc | null
  readonly subnets: readonly Subnet[]
  readonly securityGroups: readonly SecurityGroup[]
  /** Lambda's interfaces in these subnets with exactly these security groups: shared by every function that has both alike. */
  readonly interfaces: readonly NetworkInterface[]
}

export interface NetworkAsk {
  readonly accountId: string
  readonly region: string
  readonly vpc: FunctionVpc
}

/** What is known of the network that a function is attached to. What is missing was not listed: see the coverage of its source. */
export async function readFunctionNetwork(
  scope: ViewerScope,
  database: Queryable,
  { accountId, region, vpc }: NetworkAsk,
): Promise<FunctionNetwork> {
  const here = sql`account_id = ${accountId} and region = ${region} and vanished_at is null and ${visible(scope, sql`account_id`)}`
  const groups = [...vpc.securityGroupIds]
  const [vpcs, subnets, securityGroups, interfaces] = await Promise.all([
    rowsOf<{ readonly facts: Vpc }>(
      database,
      sql`select facts from vpc where id = ${vpc.vpcId} and ${here}`,
    ),
    rowsOf<{ readonly facts: Subnet }>(
      database,
      sql`select facts from subnet where id = any(${[...vpc.subnetIds]}::text[]) and ${here} order by id`,
    ),
    rowsOf<{ readonly facts: SecurityGroup }>(
      database,
      sql`select facts from security_group where id = any(${groups}::text[]) and ${here} order by id`,
    ),
    rowsOf<{ readonly facts: NetworkInterface }>(
      database,
      sql`select facts from network_interface
        where subnet_id = any(${[...vpc.subnetIds]}::text[]) and interface_type = 'lambda'
          and security_group_ids @> ${groups}::text[] and security_group_ids <@ ${groups}::text[]
          and ${here} order by id limit 200`,
    ),
  ])
  return {
    vpc: vpcs[0]?.facts ?? null,
    subnets: subnets.map(({ facts }) => facts),
    securityGroups: securityGroups.map(({ facts }) => facts),
    interfaces: interfaces.map(({ facts }) => facts),
  }
}
