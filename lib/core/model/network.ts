import type { Tags } from './tags.ts'

/** Network resources of an account·Region, as EC2 describes them. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html */
export interface NetworkInterface {
  readonly id: string
  readonly ownerId: string | null
  readonly subnetId: string | null
  readonly vpcId: string | null
  readonly availabilityZoneId: string | null
  /** Verbatim; `lambda` for the Hyperplane interfaces of Lambda. */
  readonly interfaceType: string | null
  readonly status: string | null
  readonly description: string | null
  readonly requesterId: string | null
  readonly requesterManaged: boolean
  readonly operatorPrincipal: string | null
  readonly securityGroupIds: readonly string[]
  readonly privateIpv4Addresses: readonly string[]
  readonly ipv6Addresses: readonly string[]
  /** Delegated prefixes, /28 each. */
  readonly ipv4Prefixes: readonly string[]
  readonly publicIp: string | null
  readonly attachmentInstanceId: string | null
  readonly attachmentOwnerId: string | null
  readonly attachmentStatus: string | null
}

export interface Subnet {
  readonly id: string
  readonly arn: string | null
  readonly ownerId: string | null
  readonly vpcId: string
  readonly cidrBlock: string | null
  readonly ipv6CidrBlocks: readonly string[]
  readonly ipv6Native: boolean
  /** As AWS reports it; null when AWS did not say. */
  readonly availableIpAddressCount: number | null
  readonly availabilityZone: string | null
  readonly availabilityZoneId: string | null
  readonly mapPublicIpOnLaunch: boolean
  readonly state: string | null
  readonly tags: Tags
}

export interface SecurityGroup {
  readonly id: string
  readonly name: string
  readonly description: string | null
  readonly vpcId: string | null
  readonly ownerId: string | null
  readonly ingress: readonly SecurityGroupRule[]
  readonly egress: readonly SecurityGroupRule[]
  readonly tags: Tags
}

/** One permission: a protocol and port range, with everything that it names. Protocol `-1` is all. */
export interface SecurityGroupRule {
  readonly protocol: string
  readonly fromPort: number | null
  readonly toPort: number | null
  readonly ipv4Cidrs: readonly string[]
  readonly ipv6Cidrs: readonly string[]
  readonly prefixListIds: readonly string[]
  readonly groupIds: readonly string[]
}

export interface Vpc {
  readonly id: string
  readonly ownerId: string | null
  readonly cidrBlocks: readonly string[]
  readonly ipv6CidrBlocks: readonly string[]
  readonly isDefault: boolean
  readonly instanceTenancy: string | null
  readonly state: string | null
  readonly blockPublicAccess: string | null
  readonly encryptionControlMode: string | null
  readonly tags: Tags
}

export interface VpcEndpoint {
  readonly id: string
  readonly type: string
  readonly vpcId: string | null
  readonly serviceName: string | null
  readonly state: string | null
  /** Verbatim JSON text. */
  readonly policyDocument: string | null
  readonly subnetIds: readonly string[]
  readonly routeTableIds: readonly string[]
  readonly securityGroupIds: readonly string[]
  readonly privateDnsEnabled: boolean
}

export interface RouteTable {
  readonly id: string
  readonly vpcId: string | null
  readonly ownerId: string | null
  readonly isMain: boolean
  readonly subnetIds: readonly string[]
  readonly routes: readonly Route[]
}

export interface Route {
  /** CIDR (v4 or v6) or prefix-list id. */
  readonly destination: string
  readonly targetType:
    | 'local'
    | 'internet-gateway'
    | 'egress-only-gateway'
    | 'nat-gateway'
    | 'transit-gateway'
    | 'peering'
    | 'vpc-endpoint'
    | 'virtual-gateway'
    | 'instance'
    | 'network-interface'
    | 'core-network'
    | 'other'
  readonly targetId: string | null
  readonly state: string | null
}

export interface NatGateway {
  readonly id: string
  readonly vpcId: string | null
  readonly subnetId: string | null
  readonly state: string | null
  readonly connectivityType: string | null
}

export interface NetworkAcl {
  readonly id: string
  readonly vpcId: string | null
  readonly isDefault: boolean
  readonly subnetIds: readonly string[]
  readonly entries: readonly {
    readonly ruleNumber: number
    readonly egress: boolean
    readonly action: string
    readonly protocol: string
    readonly cidr: string | null
    readonly fromPort: number | null
    readonly toPort: number | null
  }[]
}
