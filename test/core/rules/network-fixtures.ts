import type { Egress } from '#lib/core/capacity/egress.ts'
import type { SecurityGroup, SecurityGroupRule, Subnet } from '#lib/core/model/network.ts'
import { seen } from '#lib/core/model/observed.ts'
import type { Found } from '#lib/core/rules/found.ts'

const HERE = '111122223333'

export const found = <T extends { readonly id: string }>(value: T): Found<T> => ({
  id: value.id,
  fact: seen(value),
})

export const subnet = (
  id: string,
  availabilityZoneId: string | null,
  patch: Partial<Subnet> = {},
): Subnet => ({
  id,
  arn: null,
  ownerId: HERE,
  vpcId: 'vpc-1',
  cidrBlock: '10.0.0.0/24',
  ipv6CidrBlocks: [],
  ipv6Native: false,
  availableIpAddressCount: 200,
  availabilityZone: null,
  availabilityZoneId,
  mapPublicIpOnLaunch: false,
  state: 'available',
  tags: [],
  ...patch,
})

export const groupRule = (patch: Partial<SecurityGroupRule> = {}): SecurityGroupRule => ({
  protocol: 'tcp',
  fromPort: 443,
  toPort: 443,
  ipv4Cidrs: [],
  ipv6Cidrs: [],
  prefixListIds: [],
  groupIds: [],
  ...patch,
})

export const securityGroup = (id: string, patch: Partial<SecurityGroup> = {}): SecurityGroup => ({
  id,
  name: 'orders',
  description: null,
  vpcId: 'vpc-1',
  ownerId: HERE,
  ingress: [],
  egress: [groupRule({ ipv4Cidrs: ['10.0.0.0/8'] })],
  tags: [],
  ...patch,
})

export const egress = (egressClass: Egress['class'], patch: Partial<Egress> = {}): Egress => ({
  class: egressClass,
  internet: egressClass === 'nat' ? 'yes' : 'no',
  routeTableId: 'rtb-1',
  route: null,
  endpoints: [],
  why: null,
  ...patch,
})
