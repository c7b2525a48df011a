import { expect, it } from 'vitest'
import type { AccountRegionNetwork } from '#lib/core/capacity/capacity-input.ts'
import { listed, lost } from '#lib/core/capacity/listing.ts'
import type { Vpc, VpcEndpoint } from '#lib/core/model/network.ts'
import { ACCOUNT, fn, group, NOW, OTHER, place, routeTable, subnet } from './estate.ts'
import { reportOf } from './report-of.ts'

const local = ['10.0.0.0/16', 'local'] as const
const vpc = (blockPublicAccess: string | null): Vpc => ({
  id: 'vpc-1',
  ownerId: ACCOUNT,
  cidrBlocks: ['10.0.0.0/16'],
  ipv6CidrBlocks: [],
  isDefault: false,
  instanceTenancy: 'default',
  state: 'available',
  blockPublicAccess,
  encryptionControlMode: null,
  tags: [],
})
const endpoint = (type: string, rest: Partial<VpcEndpoint> = {}): VpcEndpoint => ({
  id: 'vpce-1',
  type,
  vpcId: 'vpc-1',
  serviceName: 'com.amazonaws.eu-west-1.s3',
  state: 'available',
  policyDocument: null,
  subnetIds: [],
  routeTableIds: [],
  securityGroupIds: [],
  privateDnsEnabled: false,
  ...rest,
})
const table = (...routes: Parameters<typeof routeTable>[1]) => ({
  routeTables: listed([routeTable('rtb-1', [local, ...routes])]),
})
const nat = (state: string, connectivityType: string) =>
  listed([{ id: 'nat-gateway-1', vpcId: 'vpc-1', subnetId: 'subnet-p', state, connectivityType }])
const blocked = { vpcs: listed([vpc('block-bidirectional')]) }

const cases: readonly (readonly [string, Partial<AccountRegionNetwork>, string, string])[] = [
  ['NAT', table(['0.0.0.0/0', 'nat-gateway']), 'nat', 'yes'],
  [
    'NAT that is deleted',
    { ...table(['0.0.0.0/0', 'nat-gateway']), natGateways: nat('deleted', 'public') },
    'blackhole',
    'no',
  ],
  [
    'private NAT',
    { ...table(['0.0.0.0/0', 'nat-gateway']), natGateways: nat('available', 'private') },
    'transit',
    'depends',
  ],
  [
    'NAT under Block Public Access',
    { ...table(['0.0.0.0/0', 'nat-gateway']), ...blocked },
    'blocked',
    'no',
  ],
  [
    'ingress-only Block Public Access',
    { ...table(['0.0.0.0/0', 'nat-gateway']), vpcs: listed([vpc('block-ingress')]) },
    'nat',
    'yes',
  ],
  ['public subnet', table(['0.0.0.0/0', 'internet-gateway']), 'public-subnet', 'no'],
  ['transit gateway', table(['0.0.0.0/0', 'transit-gateway']), 'transit', 'depends'],
  ['peering, no default', table(['10.9.0.0/16', 'peering']), 'transit', 'no'],
  ['firewall', table(['0.0.0.0/0', 'vpc-endpoint']), 'appliance', 'depends'],
  ['blackhole', table(['0.0.0.0/0', 'nat-gateway', 'blackhole']), 'blackhole', 'no'],
  [
    'egress-only IPv6 for a function without IPv6',
    table(['::/0', 'egress-only-gateway']),
    'none',
    'no',
  ],
  [
    'interface endpoint',
    { ...table(), vpcEndpoints: listed([endpoint('Interface')]) },
    'endpoint-only',
    'no',
  ],
  [
    'gateway endpoint of another route table',
    { ...table(), vpcEndpoints: listed([endpoint('Gateway', { routeTableIds: ['rtb-9'] })]) },
    'none',
    'no',
  ],
  [
    'gateway endpoint',
    { ...table(), vpcEndpoints: listed([endpoint('Gateway', { routeTableIds: ['rtb-1'] })]) },
    'endpoint-only',
    'no',
  ],
  ['nothing', table(), 'none', 'no'],
  [
    'nothing seen, endpoints unread',
    { ...table(), vpcEndpoints: lost('throttled') },
    'unknown',
    'unknown',
  ],
  ['route tables unread', { routeTables: lost('access-denied') }, 'unknown', 'unknown'],
  [
    'an explicit table may be unread, so the main one says nothing',
    { routeTables: lost('throttled', [routeTable('rtb-1', [['0.0.0.0/0', 'nat-gateway']])]) },
    'unknown',
    'unknown',
  ],
  [
    'the explicit table wins',
    {
      routeTables: listed([
        routeTable('rtb-1', [['0.0.0.0/0', 'nat-gateway']]),
        routeTable('rtb-2', [['0.0.0.0/0', 'internet-gateway']], {
          isMain: false,
          subnetIds: ['subnet-a'],
        }),
      ]),
    },
    'public-subnet',
    'no',
  ],
]

it.each(cases)('%s', (_, rest, egressClass, internet) => {
  const functions = listed([fn('f', ['subnet-a'], ['sg-1'])])
  const subnets = listed([subnet('subnet-a', 9)])
  const places = [place({ functions, subnets, vpcs: listed([vpc(null)]), ...rest })]
  const [row] = reportOf({ now: NOW, places }).attachments
  expect(row?.egress).toMatchObject({ class: egressClass, internet })
})

it('lets a function with IPv6 out by the egress-only gateway', () => {
  const f = fn('f', ['subnet-a'], ['sg-1'])
  const functions = listed([{ ...f, vpc: f.vpc && { ...f.vpc, ipv6AllowedForDualStack: true } }])
  const subnets = listed([subnet('subnet-a', 9, { ipv6CidrBlocks: ['2001:db8::/64'] })])
  const places = [place({ functions, subnets, ...table(['::/0', 'egress-only-gateway']) })]
  const [row] = reportOf({ now: NOW, places }).attachments
  expect([row?.egress.class, row?.ipv6]).toEqual(['ipv6-egress-only', 'all'])
})

it('reads a shared subnet’s way out from its participant, who sees the route tables', () => {
  const participant = place({
    accountId: OTHER,
    functions: listed([fn('f', ['subnet-a'], ['sg-1'], OTHER)]),
    subnets: listed([subnet('subnet-a', 9)]),
    ...table(['0.0.0.0/0', 'nat-gateway']),
  })
  const [row] = reportOf({ now: NOW, places: [participant] }).attachments
  expect(row?.egress.class).toBe('nat')
})

it.each([
  ['everything', [group('sg-1')]],
  ['nothing', [group('sg-1', [])]],
  ['unknown', []],
])('outbound %s', (outbound, groups) => {
  const functions = listed([fn('f', ['subnet-a'], ['sg-1'])])
  const places = [place({ functions, securityGroups: listed(groups) })]
  expect(reportOf({ now: NOW, places }).attachments[0]?.outbound).toBe(outbound)
})
