import type { VpcPlan } from '#sandbox/world/network-plan.ts'
import { ordinaryVpc } from '#sandbox/world/ordinary/ordinary-vpc.ts'
import type { Place } from '#sandbox/world/place.ts'
import type { RegionPlan } from '#sandbox/world/region-plan.ts'
import { allow } from '#sandbox/world/statement.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { designed } from '#sandbox/world/story/designed.ts'

/** One VPC that payments and orders both put functions into; only this account sees its NAT gateway and tags. */
const SHARED: VpcPlan = {
  label: 'shared',
  cidr: '10.4.0.0/20',
  subnets: [
    {
      label: 'private-a',
      zone: 'a',
      cidr: '10.4.0.0/25',
      egress: 'nat',
      others: 90,
      othersPerDay: 0.25,
    },
    { label: 'private-b', zone: 'b', cidr: '10.4.0.128/25', egress: 'nat', others: 40 },
    { label: 'public-a', zone: 'a', cidr: '10.4.1.0/28', egress: 'internet', others: 2 },
  ],
  groups: [{ label: 'endpoints' }],
  endpoints: [{ service: 's3', type: 'Gateway', subnets: ['private-a', 'private-b'] }],
  natIn: ['public-a'],
  sharedWith: [IDS.paymentsProd, IDS.ordersProd],
}

export function networkHub(place: Place): Partial<RegionPlan> {
  if (place.region !== 'eu-central-1') return {}
  const fn = designed(place, { team: 'platform', stage: 'prod', data: 'internal' })
  return {
    vpcs: [ordinaryVpc(place), SHARED],
    functions: [
      fn('network-ipam-sync', { runtime: 'python3.13', can: [allow('ec2:DescribeSubnets')] }),
      fn('network-flow-parser', {
        runtime: 'python3.13',
        attachment: {
          subnets: ['shared/private-a', 'shared/private-b'],
          groups: ['shared/endpoints'],
        },
      }),
    ],
  }
}
