import { roleIdOf } from '#sandbox/world/build-interfaces.ts'
import { networkId } from '#sandbox/world/network-ids.ts'
import type { GroupPlan, InterfacePlan, VpcPlan } from '#sandbox/world/network-plan.ts'
import { httpsAnywhere, ordinaryVpc } from '#sandbox/world/ordinary/ordinary-vpc.ts'
import { type Place, roleArn } from '#sandbox/world/place.ts'
import type { RegionPlan } from '#sandbox/world/region-plan.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'

const SHARED = `${IDS.networkHub}:shared`

/** Equal in effect, different in id: what merging them would save is the story. */
const sameEgress = (label: string): GroupPlan => ({
  label,
  description: `egress of ${label}`,
  egress: [httpsAnywhere()],
})

/** Small subnets that fill up: tight-a loses an address every five days and has three left on day 90. */
const CHECKOUT: VpcPlan = {
  label: 'checkout',
  cidr: '10.9.0.0/22',
  subnets: [
    {
      label: 'tight-a',
      zone: 'a',
      cidr: '10.9.0.0/27',
      egress: 'nat',
      others: 2,
      othersPerDay: 0.2,
    },
    {
      label: 'tight-b',
      zone: 'b',
      cidr: '10.9.0.64/26',
      egress: 'nat',
      others: 6,
      othersPerDay: 0.1,
    },
    { label: 'roomy-c', zone: 'c', cidr: '10.9.1.0/24', egress: 'nat', others: 5 },
    { label: 'public-a', zone: 'a', cidr: '10.9.2.0/28', egress: 'internet', others: 1 },
  ],
  groups: [
    sameEgress('price-egress'),
    sameEgress('tax-egress'),
    sameEgress('stock-egress'),
    {
      label: 'wide-open',
      description: 'everything in, everything out',
      ingress: [
        {
          ipProtocol: '-1',
          groups: [],
          ipRanges: [{ cidrIp: '0.0.0.0/0' }],
          ipv6Ranges: [],
          prefixListIds: [],
        },
      ],
    },
  ],
  endpoints: [],
  natIn: ['public-a'],
}

/** The app VPC with groups for the interfaces that no function explains. */
function appVpc(place: Place): VpcPlan {
  const vpc = ordinaryVpc(place)
  return {
    ...vpc,
    groups: [
      ...vpc.groups,
      { label: 'retired', description: 'functions of the old shop' },
      { label: 'partner-egress', description: 'partners only' },
      { label: 'reports', description: 'monthly reports' },
      { label: 'busy', description: 'the busiest function' },
    ],
  }
}

const lambdaInterface = (
  label: string,
  more: Omit<InterfacePlan, 'label' | 'type' | 'groups'> & { readonly groups: readonly string[] },
): InterfacePlan => ({
  label,
  type: 'lambda',
  ...more,
})

export function ordersNetwork(place: Place): Partial<RegionPlan> {
  return {
    vpcs: [appVpc(place), CHECKOUT],
    guestGroups: [
      { vpc: SHARED, group: { label: 'orders-guest', description: 'orders in the shared VPC' } },
    ],
    edits: [
      {
        subnet: 'app/private-c',
        groups: ['app/partner-egress'],
        becomes: ['app/partner-egress', 'app/retired'],
      },
    ],
    interfaces: unexplained(place),
  }
}

/** Interfaces that no function's configuration asks for. */
function unexplained(place: Place): InterfacePlan[] {
  return [
    lambdaInterface('draining', {
      subnet: 'app/private-a',
      groups: ['app/retired'],
      description: 'AWS Lambda VPC ENI-orders-wrapping-0b0c7d7e-1111-4222-8333-444455556666',
      untilDay: 90,
      members: owned(place, roleIdOf(roleArn(place.accountId, 'orders-shared-role'))),
    }),
    lambdaInterface('orphan', {
      subnet: 'app/private-b',
      groups: ['app/retired'],
      description: 'AWS Lambda VPC ENI-oldshop-catalog-5d1f7d7e-1111-4222-8333-444455556666',
      members: {
        ...owned(place, roleIdOf(roleArn(place.accountId, 'orders-shared-role'))),
        status: 'available',
        attachment: undefined,
      },
    }),
    lambdaInterface('stuck', {
      subnet: 'app/private-c',
      groups: ['app/retired'],
      description: 'AWS Lambda VPC ENI-oldshop-search-7d1f7d7e-1111-4222-8333-444455556666',
      members: owned(place, 'AROAFAKEDELETEDROLE02'),
    }),
    lambdaInterface('more-connections', {
      subnet: 'app/private-a',
      groups: ['app/busy'],
      description: 'AWS Lambda VPC ENI-orders-busy-9d1f7d7e-1111-4222-8333-444455556666',
      members: owned(place, roleIdOf(roleArn(place.accountId, 'orders-busy-role'))),
    }),
    kubernetesNode(place),
  ]
}

const kubernetesNode = (place: Place): InterfacePlan => ({
  label: 'kubernetes-prefixes',
  subnet: 'app/private-b',
  groups: ['app/default'],
  type: 'interface',
  description: 'aws-K8S-i-0fake',
  members: { ipv4PrefixSet: [{ ipv4Prefix: prefixOf(place) }] },
})

const owned = (place: Place, roleId: string) => ({
  requesterId: `${roleId}:${place.accountId}`,
  attachment: {
    attachmentId: `ela-attach-0${networkId('x', place, roleId).slice(3, 19)}`,
    deviceIndex: 1,
    instanceOwnerId: 'amazon-aws',
    status: 'attached',
  },
})

const prefixOf = (place: Place): string =>
  (
    ordinaryVpc(place).subnets.find((subnet) => subnet.label === 'private-b')?.cidr ?? '10.0.0.0/20'
  ).replace(/\.0\/20$/, '.240/28')
