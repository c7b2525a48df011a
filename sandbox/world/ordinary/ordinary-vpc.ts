import { hashOf } from '#sandbox/world/hash.ts'
import { networkId } from '#sandbox/world/network-ids.ts'
import type { GroupPlan, SubnetPlan, VpcPlan } from '#sandbox/world/network-plan.ts'
import type { Place } from '#sandbox/world/place.ts'

const ZONES = ['a', 'b', 'c'] as const

/** The VPC of an account·Region that nobody designed by hand: three zones, NAT, endpoints, room to grow. */
export function ordinaryVpc(place: Place): VpcPlan {
  const net = `10.${16 + (hashOf(`net${place.accountId}${place.region}`) % 180)}`
  const subnets: SubnetPlan[] = ZONES.flatMap((zone, i) => [
    {
      label: `private-${zone}`,
      zone,
      cidr: `${net}.${i * 16}.0/20`,
      egress: 'nat',
      others: 12 + (hashOf(`others${place.accountId}${zone}`) % 40),
    },
    {
      label: `public-${zone}`,
      zone,
      cidr: `${net}.${200 + i}.0/24`,
      egress: 'internet',
      others: 3,
    },
  ])
  return {
    label: 'app',
    cidr: `${net}.0.0/16`,
    subnets,
    groups: ordinaryGroups(place),
    endpoints: [
      { service: 's3', type: 'Gateway', subnets: ['private-a', 'private-b', 'private-c'] },
      { service: 'dynamodb', type: 'Gateway', subnets: ['private-a', 'private-b', 'private-c'] },
      { service: 'secretsmanager', type: 'Interface', subnets: ['private-a', 'private-b'] },
    ],
    natIn: ['public-a', 'public-b', 'public-c'],
  }
}

/** Groups that let functions out to HTTPS and to what they name, and nobody in. */
export function ordinaryGroups(place: Place): GroupPlan[] {
  const toGroup = (label: string, port: number) => ({
    ipProtocol: 'tcp',
    fromPort: port,
    toPort: port,
    groups: [{ groupId: networkId('sg', place, `app/${label}`), userId: place.accountId }],
    ipRanges: [],
    ipv6Ranges: [],
    prefixListIds: [],
  })
  return [
    { label: 'lambda', description: 'functions', egress: [httpsAnywhere()] },
    {
      label: 'database-client',
      description: 'may reach the database',
      egress: [toGroup('database', 5432)],
    },
    {
      label: 'cache-client',
      description: 'may reach the cache',
      egress: [toGroup('database', 6379)],
    },
    { label: 'database', description: 'database', ingress: [toGroup('database-client', 5432)] },
    { label: 'endpoints', description: 'interface endpoints' },
  ]
}

export const httpsAnywhere = () => ({
  ipProtocol: 'tcp',
  fromPort: 443,
  toPort: 443,
  groups: [],
  ipRanges: [{ cidrIp: '0.0.0.0/0' }],
  ipv6Ranges: [],
  prefixListIds: [],
})
