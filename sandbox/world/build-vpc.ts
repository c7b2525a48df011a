import type { XmlObject } from '#sandbox/http/xml.ts'
import { networkId } from './network-ids.ts'
import type { GroupPlan, VpcPlan } from './network-plan.ts'
import { arnAt, type Place } from './place.ts'

const ANYWHERE: readonly XmlObject[] = [
  {
    ipProtocol: '-1',
    groups: [],
    ipRanges: [{ cidrIp: '0.0.0.0/0' }],
    ipv6Ranges: [],
    prefixListIds: [],
  },
]

const tagSet = (tags: Readonly<Record<string, string>>): XmlObject[] =>
  Object.entries(tags).map(([key, value]) => ({ key, value }))

/** A participant of a shared VPC does not see its owner's tags. */
export function vpcOf(place: Place, plan: VpcPlan, tagged: boolean): XmlObject {
  const id = networkId('vpc', place, plan.label)
  return {
    vpcId: id,
    ownerId: place.accountId,
    state: 'available',
    cidrBlock: plan.cidr,
    dhcpOptionsId: networkId('dopt', place, plan.label),
    instanceTenancy: plan.tenancy ?? 'default',
    isDefault: plan.isDefault ?? false,
    cidrBlockAssociationSet: [
      {
        associationId: networkId('vpc-cidr-assoc', place, plan.label),
        cidrBlock: plan.cidr,
        cidrBlockState: { state: 'associated' },
      },
    ],
    ipv6CidrBlockAssociationSet: plan.ipv6
      ? [
          {
            ipv6CidrBlock: plan.ipv6,
            ipv6CidrBlockState: { state: 'associated' },
            ipSource: 'amazon',
          },
        ]
      : undefined,
    blockPublicAccessStates: { internetGatewayBlockMode: plan.blockPublicAccess ?? 'off' },
    encryptionControl: plan.encryptionMode
      ? { vpcId: id, mode: plan.encryptionMode, state: 'available' }
      : undefined,
    tagSet: tagged ? tagSet({ Name: plan.label }) : [],
  }
}

/** The VPC's default group, which allows itself in and everything out, and the planned ones. */
export function groupsOf(place: Place, plan: VpcPlan): XmlObject[] {
  const planned = plan.groups.some((group) => group.label === 'default')
  const groups = planned ? plan.groups : [defaultGroup(place, plan), ...plan.groups]
  return groups.map((group) => wireGroup(place, plan, group))
}

const defaultGroup = (place: Place, plan: VpcPlan): GroupPlan => ({
  label: 'default',
  description: 'default VPC security group',
  ingress: [
    {
      ipProtocol: '-1',
      groups: [
        { groupId: networkId('sg', place, `${plan.label}/default`), userId: place.accountId },
      ],
      ipRanges: [],
      ipv6Ranges: [],
      prefixListIds: [],
    },
  ],
})

/** A group in the VPC that `vpc` names: an own one's label, or `owner:label` for a shared one. */
export function wireGroup(
  place: Place,
  plan: { readonly label: string },
  group: GroupPlan,
): XmlObject {
  const id = networkId('sg', place, `${plan.label}/${group.label}`)
  return {
    ownerId: place.accountId,
    groupId: id,
    groupName: group.label === 'default' ? 'default' : `${plan.label}-${group.label}`,
    groupDescription: group.description ?? `${group.label} of ${plan.label}`,
    vpcId: networkId('vpc', place, plan.label),
    securityGroupArn: arnAt(place, 'ec2', `security-group/${id}`),
    ipPermissions: group.ingress ?? [],
    ipPermissionsEgress: group.egress ?? ANYWHERE,
    tagSet: tagSet({ Name: `${plan.label}-${group.label}` }),
  }
}

export function gatewaysOf(place: Place, plan: VpcPlan): { igw: XmlObject[]; egress: XmlObject[] } {
  const attachmentSet = [{ state: 'available', vpcId: networkId('vpc', place, plan.label) }]
  const has = (egress: string) => plan.subnets.some((subnet) => subnet.egress === egress)
  return {
    igw: has('internet')
      ? [
          {
            internetGatewayId: networkId('igw', place, plan.label),
            ownerId: place.accountId,
            attachmentSet,
            tagSet: [],
          },
        ]
      : [],
    egress: has('ipv6-only')
      ? [
          {
            egressOnlyInternetGatewayId: networkId('eigw', place, plan.label),
            attachmentSet,
            tagSet: [],
          },
        ]
      : [],
  }
}

export function natGatewaysOf(place: Place, plan: VpcPlan): XmlObject[] {
  return plan.natIn.map((label) => ({
    natGatewayId: networkId('nat', place, `${plan.label}/${label}`),
    subnetId: networkId('subnet', place, `${plan.label}/${label}`),
    vpcId: networkId('vpc', place, plan.label),
    state: 'available',
    connectivityType: 'public',
    createTime: '2024-03-01T09:00:00.000Z',
    natGatewayAddressSet: [
      {
        allocationId: networkId('eipalloc', place, `${plan.label}/${label}`),
        networkInterfaceId: networkId('eni', place, `${plan.label}/nat-${label}`),
        isPrimary: true,
        status: 'succeeded',
      },
    ],
    tagSet: tagSet({ Name: `${plan.label}-${label}` }),
  }))
}

export function endpointsOf(place: Place, plan: VpcPlan): XmlObject[] {
  return plan.endpoints.map((endpoint) => {
    const gateway = endpoint.type === 'Gateway'
    const label = `${plan.label}/${endpoint.service}`
    const subnets = endpoint.subnets.map((one) =>
      networkId('subnet', place, `${plan.label}/${one}`),
    )
    return {
      vpcEndpointId: networkId('vpce', place, label),
      vpcEndpointType: endpoint.type,
      vpcId: networkId('vpc', place, plan.label),
      serviceName: `com.amazonaws.${place.region}.${endpoint.service}`,
      state: endpoint.state ?? 'available',
      policyDocument: endpoint.policy ?? OPEN_ENDPOINT,
      routeTableIdSet: gateway
        ? endpoint.subnets.map((one) => networkId('rtb', place, `${plan.label}/${one}`))
        : [],
      subnetIdSet: gateway ? [] : subnets,
      groupSet: gateway
        ? []
        : [{ groupId: networkId('sg', place, `${plan.label}/endpoints`), groupName: 'endpoints' }],
      privateDnsEnabled: !gateway,
      requesterManaged: false,
      ownerId: place.accountId,
      creationTimestamp: '2024-03-01T09:00:00.000Z',
      tagSet: [],
    }
  })
}

const OPEN_ENDPOINT = JSON.stringify({
  Version: '2008-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
})
