import { expect, it } from 'vitest'
import { listed } from '#lib/core/capacity/listing.ts'
import { fn, group, lambdaEni, NOW, place, subnet } from './estate.ts'
import { reportOf } from './report-of.ts'

/*
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-enis, by hand.
 * "One interface per distinct subnet and security-group set; shared by all functions and published versions."
 *
 *   version    subnets  groups       (subnet, set) pairs that are new     running total
 *   orders     A B      sg-1         (A,{1}) (B,{1})                      2
 *   billing    A B      sg-1         none: shares both                    2
 *   search     A        sg-1 sg-2    (A,{1,2})                            3
 *   mail       A        sg-2 sg-1    none: order does not count           3
 *   orders:1   A C      sg-1         (C,{1}): a published version counts  4
 *   report     none     none         outside any VPC                      4
 *
 * Subnet A is a /28: 16 addresses less the 5 that AWS keeps is 11 usable; 3 reported free is 8 used.
 * Seen in A: two of Lambda (1 address each), one instance with a /28 prefix would be 17, so it has 2 secondaries: 3.
 * 8 used less 2 of Lambda less 3 of the instance leaves 3 that nothing listed holds.
 */
const input = {
  now: NOW,
  places: [
    place({
      functions: listed([
        fn('orders', ['subnet-a', 'subnet-b'], ['sg-1']),
        fn('billing', ['subnet-a', 'subnet-b'], ['sg-1']),
        fn('search', ['subnet-a'], ['sg-1', 'sg-2']),
        fn('mail', ['subnet-a'], ['sg-2', 'sg-1']),
        fn('report', [], []),
      ]),
      versions: listed([fn('orders:1', ['subnet-a', 'subnet-c'], ['sg-1'])]),
      securityGroups: listed([group('sg-1'), group('sg-2')]),
      subnets: listed([
        subnet('subnet-a', 3, { cidrBlock: '10.0.0.0/28' }),
        subnet('subnet-b', 250),
        subnet('subnet-c', 251),
      ]),
      interfaces: listed([
        lambdaEni('eni-1', 'subnet-a', ['sg-1']),
        lambdaEni('eni-2', 'subnet-a', ['sg-2', 'sg-1']),
        lambdaEni('eni-3', 'subnet-b', ['sg-1']),
        lambdaEni('eni-4', 'subnet-a', ['sg-1'], {
          interfaceType: 'interface',
          privateIpv4Addresses: ['10.0.0.5', '10.0.0.6', '10.0.0.7'],
        }),
      ]),
    }),
  ],
}

it('counts one interface for each distinct subnet and security-group set', () => {
  const region = reportOf(input)
  const rows = region.attachments.map(({ subnetId, securityGroupIds, interfaceIds, status }) => [
    subnetId,
    securityGroupIds.join('+'),
    interfaceIds.join('+'),
    status.state,
  ])
  expect(rows).toEqual([
    ['subnet-a', 'sg-1', 'eni-1', 'matched'],
    ['subnet-a', 'sg-1+sg-2', 'eni-2', 'matched'],
    ['subnet-b', 'sg-1', 'eni-3', 'matched'],
    ['subnet-c', 'sg-1', '', 'missing'],
  ])
  expect(region.attachments.at(-1)?.status).toEqual({
    state: 'missing',
    why: 'only-published-versions',
  })
})

it('accounts for every address of the small subnet', () => {
  const region = reportOf(input)
  const row = region.subnets.find(({ subnetId }) => subnetId === 'subnet-a')
  expect({ usable: row?.usable, free: row?.free, used: row?.used }).toEqual({
    usable: 11,
    free: 3,
    used: 8,
  })
  expect(row?.byKind).toEqual([
    { name: 'interface', interfaces: 1, addresses: 3 },
    { name: 'lambda', interfaces: 2, addresses: 2 },
  ])
  expect(row?.unattributed).toBe(3)
  expect(row?.level).toBe('low')
  expect([row?.attachments, row?.functions, row?.dormant]).toEqual([2, 4, 0])
})

it('advises the one merge that the rules allow, and says what it frees', () => {
  const region = reportOf(input)
  expect(region.merges).toEqual([
    {
      key: '111111111111/eu-west-1/vpc-1/sg-1',
      accountId: '111111111111',
      vpcId: 'vpc-1',
      keep: ['sg-1'],
      replace: [['sg-1', 'sg-2']],
      subnetIds: ['subnet-a', 'subnet-b', 'subnet-c'],
      interfacesFreed: 1,
      addressesFreed: { known: true, value: 1 },
      functionsToChange: [
        'arn:aws:lambda:eu-west-1:111111111111:function:mail',
        'arn:aws:lambda:eu-west-1:111111111111:function:search',
      ],
      heldByVersions: [],
      certain: true,
    },
  ])
})
