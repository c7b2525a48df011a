import type { FunctionConfiguration } from '#lib/core/model/function-configuration.ts'
import type { FunctionState } from '#lib/core/model/function-facts.ts'
import type { IamRole } from '#lib/core/model/iam.ts'
import type { ServiceQuota } from '#lib/core/model/lambda-region.ts'
import type {
  NatGateway,
  NetworkInterface,
  RouteTable,
  SecurityGroup,
  Subnet,
  Vpc,
  VpcEndpoint,
} from '#lib/core/model/network.ts'
import type { CapacityThresholds } from './capacity-level.ts'
import type { HistoryPoint } from './forecast.ts'
import type { Listing } from './listing.ts'

/** What capacity needs of one live version ($LATEST or published); a full FunctionConfiguration is one. */
export type NetworkedFunction = Pick<
  FunctionConfiguration,
  'arn' | 'functionName' | 'version' | 'roleArn' | 'vpc' | 'capacityProviderArn'
>

/** Everything that one account·Region answered. A listing that was not asked is `lost('not-collected')`, never an empty one. */
export interface AccountRegionNetwork {
  readonly accountId: string
  readonly region: string
  /** Every function's $LATEST. */
  readonly functions: Listing<NetworkedFunction>
  /** Every published version. */
  readonly versions: Listing<NetworkedFunction>
  readonly states: Listing<FunctionState>
  /** Interfaces of every kind, not of Lambda alone: what else fills a subnet is in here. */
  readonly interfaces: Listing<NetworkInterface>
  readonly subnets: Listing<Subnet>
  readonly securityGroups: Listing<SecurityGroup>
  readonly vpcs: Listing<Vpc>
  readonly routeTables: Listing<RouteTable>
  readonly vpcEndpoints: Listing<VpcEndpoint>
  readonly natGateways: Listing<NatGateway>
  readonly quotas: Listing<ServiceQuota>
  readonly roles: Listing<Pick<IamRole, 'arn' | 'roleId'>>
}

/** What earlier runs know of an interface: AWS tells no age. Times are ISO 8601. */
export interface InterfaceHistory {
  readonly firstSeenAt: string
  /** Since which run no live version has explained it; null while one does. */
  readonly unexplainedSince: string | null
}

export interface CapacityInput {
  readonly now: Date
  readonly places: readonly AccountRegionNetwork[]
  /** By interface id. */
  readonly interfaceHistory?: ReadonlyMap<string, InterfaceHistory>
  /** Free addresses over time, by the key of the subnet's row. */
  readonly subnetHistory?: ReadonlyMap<string, readonly HistoryPoint[]>
  /** Use over time, by the key of the quota's row. */
  readonly quotaHistory?: ReadonlyMap<string, readonly HistoryPoint[]>
  readonly thresholds?: CapacityThresholds
}
