import { expect, it } from 'vitest'
import { listed, lost } from '#lib/core/capacity/listing.ts'
import { type Plan, whatIf } from '#lib/core/capacity/what-if.ts'
import { ACCOUNT, fn, lambdaEni, NOW, place, subnet } from './estate.ts'
import { reportOf } from './report-of.ts'

const base = place({
  functions: listed([
    fn('f', ['subnet-a', 'subnet-b'], ['sg-1']),
    fn('idle', ['subnet-b'], ['sg-2']),
  ]),
  interfaces: listed([
    lambdaEni('eni-1', 'subnet-a', ['sg-1']),
    lambdaEni('eni-2', 'subnet-b', ['sg-1']),
  ]),
  subnets: listed([subnet('subnet-a', 10), subnet('subnet-b', 4)]),
  quotas: listed([
    { serviceCode: 'lambda', quotaCode: 'L-9FEE3D26', name: null, value: 12, applied: true },
  ]),
})
const both = { accountId: ACCOUNT, subnetIds: ['subnet-a', 'subnet-b'] }
const functions = (count: number, group: string): Plan => ({
  ...both,
  kind: 'functions',
  count,
  securityGroupIds: [group],
})
const connections = (count: number): Plan => ({
  ...both,
  kind: 'connections',
  connections: count,
  securityGroupIds: ['sg-1'],
})
const attachments = (count: number): Plan => ({ ...both, kind: 'attachments', count })

it.each<readonly [string, Plan, string, number, string | null]>([
  [
    'a thousand functions on an attachment that exists need nothing',
    functions(1000, 'sg-1'),
    'fits',
    0,
    null,
  ],
  [
    'a new group set needs one interface a subnet, however many functions',
    functions(1000, 'sg-7'),
    'fits',
    2,
    null,
  ],
  ['no functions need nothing', functions(0, 'sg-7'), 'fits', 0, null],
  ['five new attachments overrun the smaller subnet', attachments(5), 'fails', 10, 'subnet-b'],
  ['nine overrun the quota of the VPC worse', attachments(30), 'fails', 60, 'subnet-b'],
  ['130,000 connections fit the two interfaces', connections(130_000), 'fits', 0, null],
  ['one more needs another in each', connections(130_002), 'fits', 2, null],
])('%s', (_, plan, outcome, interfacesNeeded, subject) => {
  const answer = whatIf(reportOf({ now: NOW, places: [base] }), plan)
  expect(answer).toMatchObject({ outcome, interfacesNeeded })
  expect(answer.firstFailure?.subject ?? null).toBe(subject)
})

it('fails at the quota when subnets have room', () => {
  const subnets = listed([subnet('subnet-a', 200), subnet('subnet-b', 200)])
  const report = reportOf({ now: NOW, places: [{ ...base, subnets }] })
  expect(whatIf(report, attachments(6)).firstFailure).toEqual({
    kind: 'hyperplane-interfaces-per-vpc',
    subject: 'vpc-1',
    needed: 12,
    left: 10,
    state: 'fails',
    error: 'EniLimitExceeded',
  })
})

it('is tight when it takes the address that a sleeping function will want', () => {
  const { constraints } = whatIf(reportOf({ now: NOW, places: [base] }), attachments(4))
  expect(constraints.map(({ subject, state }) => [subject, state]).slice(0, 2)).toEqual([
    ['subnet-a', 'fits'],
    ['subnet-b', 'tight'],
  ])
})

it('never says that a plan fits what could not be read', () => {
  const blind = {
    ...base,
    interfaces: lost('access-denied' as const),
    subnets: lost('error' as const),
  }
  expect(whatIf(reportOf({ now: NOW, places: [blind] }), attachments(1)).outcome).toBe('unknown')
})
