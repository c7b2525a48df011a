import { expect, it } from 'vitest'
import type { AccountRegionNetwork } from '#lib/core/capacity/capacity-input.ts'
import { listed, lost } from '#lib/core/capacity/listing.ts'
import type { ServiceQuota } from '#lib/core/model/lambda-region.ts'
import { fn, group, lambdaEni, NOW, place, state, subnet } from './estate.ts'
import { reportOf } from './report-of.ts'

const quota = (value: number): ServiceQuota => ({
  serviceCode: 'lambda',
  quotaCode: 'L-9FEE3D26',
  name: null,
  value,
  applied: true,
})
const enis = listed([lambdaEni('eni-1', 'subnet-a', ['sg-1'])])
const full = { subnets: listed([subnet('subnet-a', 0)]) }
const roomy = { subnets: listed([subnet('subnet-a', 90)]) }

const cases: readonly (readonly [string, string, Partial<AccountRegionNetwork>, object])[] = [
  ['still full', 'SubnetOutOfIPAddresses', full, { now: 'still', causes: ['subnet-a'] }],
  ['room again', 'SubnetOutOfIPAddresses', roomy, { now: 'cleared', causes: [] }],
  [
    'subnet unread',
    'SubnetOutOfIPAddresses',
    { subnets: lost('error') },
    { now: 'unknown', causes: [] },
  ],
  [
    'quota full',
    'EniLimitExceeded',
    { ...roomy, interfaces: enis, quotas: listed([quota(1)]) },
    { now: 'still', causes: ['vpc-1'] },
  ],
  [
    'quota raised',
    'EniLimitExceeded',
    { ...roomy, interfaces: enis, quotas: listed([quota(900)]) },
    { now: 'cleared', causes: [] },
  ],
  ['group gone', 'InvalidSecurityGroup', {}, { now: 'still', causes: ['sg-1'] }],
  [
    'group back',
    'InvalidSecurityGroup',
    { securityGroups: listed([group('sg-1')]) },
    { now: 'cleared', causes: [] },
  ],
  [
    'groups unread',
    'InvalidSecurityGroup',
    { securityGroups: lost('throttled') },
    { now: 'unknown', causes: [] },
  ],
  ['subnet gone', 'InvalidSubnet', {}, { now: 'still', causes: ['subnet-a'] }],
  ['permissions', 'InsufficientRolePermissions', {}, { now: 'unknown', causes: [] }],
  ['idle', 'Idle', {}, { now: 'still', causes: ['subnet-a'] }],
]

it.each(cases)('%s', (_, code, rest, answer) => {
  const states = listed([state('f', { stateReasonCode: code, stateReason: 'as AWS says' })])
  const places = [place({ functions: listed([fn('f', ['subnet-a'], ['sg-1'])]), states, ...rest })]
  const { states: explained } = reportOf({ now: NOW, places })
  expect(explained).toEqual([
    {
      functionArn: 'arn:aws:lambda:eu-west-1:111111111111:function:f',
      at: 'state',
      code,
      reason: 'as AWS says',
      ...answer,
    },
  ])
})

it('reads the last update too, and leaves reasons that are not the network’s alone', () => {
  const states = listed([
    state('f', { stateReasonCode: 'ImageDeleted', lastUpdateStatusReasonCode: 'InvalidSubnet' }),
    state('g', { stateReasonCode: 'Idle' }),
  ])
  const functions = listed([fn('f', ['subnet-a'], ['sg-1']), fn('g', [], [])])
  const { states: explained } = reportOf({ now: NOW, places: [place({ functions, states })] })
  expect(explained.map(({ at, code }) => [at, code])).toEqual([['last-update', 'InvalidSubnet']])
})
