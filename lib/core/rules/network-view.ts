import type { Egress } from '../capacity/egress.ts'
import type { NetworkAcl, SecurityGroup, Subnet, Vpc } from '../model/network.ts'
import type { Observed } from '../model/observed.ts'
import type { Found } from './found.ts'

/** The surroundings of a version that is attached to a VPC; made once per network attachment and shared. */
export interface NetworkView {
  readonly vpcId: string | null
  readonly subnets: readonly Found<Subnet>[]
  readonly securityGroups: readonly Found<SecurityGroup>[]
  readonly acls: readonly Found<NetworkAcl>[]
  readonly vpc: Observed<Vpc | null>
  /** Worst of its subnets: by lib/core/capacity. */
  readonly egress: Observed<Egress>
  /** Networks that its route tables lead to: transit gateway and peering ids. */
  readonly onwardNetworks: Observed<readonly string[]>
  /** Security groups of its that interfaces of other kinds wear too, as `group: kind`. */
  readonly sharedGroups: Observed<readonly string[]>
  /** By lib/core/capacity: whether one zone runs out while another has room. */
  readonly zoneBalance: Observed<'balanced' | 'uneven' | 'single-zone' | 'unknown'>
  /** Service names of the VPC's endpoints, such as `com.amazonaws.eu-west-1.s3`. */
  readonly endpointServices: Observed<readonly string[]>
}
