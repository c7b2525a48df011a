import type { XmlObject } from '#sandbox/http/xml.ts'

/** Which way a subnet's default route goes. */
export type Egress = 'internet' | 'nat' | 'none' | 'transit' | 'peering' | 'ipv6-only' | 'blackhole'

export interface SubnetPlan {
  readonly label: string
  readonly zone: 'a' | 'b' | 'c'
  readonly cidr: string
  readonly egress: Egress
  readonly ipv6?: string
  readonly givesPublicAddresses?: boolean
  /** Interfaces of other services in it, and how many more come every day. */
  readonly others?: number
  readonly othersPerDay?: number
  /** Uses the VPC's main route table instead of an association of its own. */
  readonly mainRouteTable?: boolean
}

export interface GroupPlan {
  readonly label: string
  readonly description?: string
  readonly ingress?: readonly XmlObject[]
  readonly egress?: readonly XmlObject[]
}

export interface EndpointPlan {
  readonly service: string
  readonly type: 'Gateway' | 'Interface'
  /** Labels of the subnets that it stands in or, for gateways, whose route tables name it. */
  readonly subnets: readonly string[]
  readonly policy?: string
  readonly state?: string
}

export interface VpcPlan {
  readonly label: string
  readonly cidr: string
  readonly ipv6?: string
  readonly isDefault?: boolean
  readonly tenancy?: 'default' | 'dedicated'
  readonly encryptionMode?: 'monitor' | 'enforce'
  readonly blockPublicAccess?: 'off' | 'block-bidirectional' | 'block-ingress'
  readonly subnets: readonly SubnetPlan[]
  readonly groups: readonly GroupPlan[]
  readonly endpoints: readonly EndpointPlan[]
  /** Labels of the public subnets with a NAT gateway; the first serves every `nat` subnet of another zone. */
  readonly natIn: readonly string[]
  /** Participants see it too, without tags, NAT gateways and egress-only gateways. */
  readonly sharedWith?: readonly string[]
}

/** Interfaces that no configuration explains: draining, orphaned, edited or stuck ones, and other services'. */
export interface InterfacePlan {
  readonly label: string
  readonly subnet: string
  readonly groups: readonly string[]
  readonly type: string
  readonly description: string
  readonly members?: XmlObject
  /** Days since the beginning of the story on which it is there; open-ended when absent. */
  readonly fromDay?: number
  readonly untilDay?: number
}

/** Groups of a function's interface that were changed outside Lambda. */
export interface InterfaceEdit {
  readonly subnet: string
  /** Sorted, as the functions name them. */
  readonly groups: readonly string[]
  readonly becomes: readonly string[]
}
