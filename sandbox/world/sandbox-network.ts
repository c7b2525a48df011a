import type { XmlObject } from '#sandbox/http/xml.ts'

/** Members as EC2 spells them on the wire. */
export interface WireSubnet extends XmlObject {
  readonly subnetId: string
  readonly vpcId: string
  readonly ownerId: string
  readonly cidrBlock: string
  readonly availableIpAddressCount: number
}

export interface WireInterface extends XmlObject {
  readonly networkInterfaceId: string
  readonly subnetId: string
  readonly vpcId: string
  readonly ownerId: string
  readonly interfaceType: string
  readonly description: string
  readonly groupSet: readonly { readonly groupId: string; readonly groupName: string }[]
  readonly privateIpAddressesSet: readonly XmlObject[]
}

/** Everything that EC2 lists of one account·Region's network. */
export interface SandboxNetwork {
  readonly vpcs: readonly XmlObject[]
  readonly subnets: readonly WireSubnet[]
  readonly groups: readonly XmlObject[]
  readonly routeTables: readonly XmlObject[]
  readonly natGateways: readonly XmlObject[]
  readonly endpoints: readonly XmlObject[]
  readonly acls: readonly XmlObject[]
  readonly internetGateways: readonly XmlObject[]
  readonly egressOnlyGateways: readonly XmlObject[]
  readonly interfaces: readonly WireInterface[]
}
