import { expect, it } from 'vitest'
import type { AccountRegionNetwork } from '#lib/core/capacity/capacity-input.ts'
import { listed, lost } from '#lib/core/capacity/listing.ts'
import { fn, lambdaEni, NOW, place, state } from './estate.ts'
import { reportOf } from './report-of.ts'

const orders = fn('orders', ['subnet-a'], ['sg-1'])
const roles = listed([{ arn: orders.roleArn ?? '', roleId: 'AROA1' }])
const missing = (why: string) => ({ state: 'missing', why })
const eni = (id: string) => lambdaEni(id, 'subnet-a', ['sg-1'])

const cases: readonly (readonly [string, Partial<AccountRegionNetwork>, object])[] = [
  ['matched', { interfaces: listed([eni('eni-1')]) }, { state: 'matched' }],
  [
    'extra beyond 65,000 connections',
    { interfaces: listed([eni('eni-1'), eni('eni-2'), eni('eni-3')]) },
    { state: 'extra', extra: 2, connectionsOver: 130_000 },
  ],
  [
    'unknown when interfaces were refused',
    { interfaces: lost('access-denied') },
    { state: 'unknown', why: 'access-denied' },
  ],
  [
    'missing because idle',
    { states: listed([state('orders', { state: 'Inactive' })]) },
    missing('inactive'),
  ],
  [
    'missing because on its way',
    { states: listed([state('orders', { state: 'Pending' })]) },
    missing('pending'),
  ],
  [
    'missing because it failed',
    { states: listed([state('orders', { state: 'Failed' })]) },
    missing('failed'),
  ],
  ['missing though active', { states: listed([state('orders')]) }, missing('not-created')],
  ['missing, state unread', { states: lost('throttled') }, missing('state-unread')],
  ['missing because the role is gone', { roles: listed([]) }, missing('role-gone')],
  [
    'missing for a published version alone',
    { functions: listed([]), versions: listed([fn('orders:1', ['subnet-a'], ['sg-1'])]) },
    missing('only-published-versions'),
  ],
]

it.each(cases)('%s', (_, rest, status) => {
  const places = [place({ functions: listed([orders]), roles, ...rest })]
  expect(reportOf({ now: NOW, places }).attachments.map((row) => row.status)).toEqual([status])
})

it('leaves functions outside any VPC and on managed instances out', () => {
  const outside = { ...fn('outside', [], []), vpc: null }
  const managed = { ...fn('managed', ['subnet-a'], ['sg-1']), capacityProviderArn: 'arn:x' }
  const places = [place({ functions: listed([outside, managed]) })]
  const { attachments, outsideVpc } = reportOf({ now: NOW, places })
  expect(attachments).toEqual([])
  expect(outsideVpc).toEqual([
    {
      accountId: '111111111111',
      functions: { known: true, value: 1 },
      functionArns: ['arn:aws:lambda:eu-west-1:111111111111:function:outside'],
    },
  ])
})
