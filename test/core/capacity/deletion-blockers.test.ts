import { expect, it } from 'vitest'
import { deletionBlockers } from '#lib/core/capacity/deletion-blockers.ts'
import { listed, lost } from '#lib/core/capacity/listing.ts'
import { networkModel } from '#lib/core/capacity/network-model.ts'
import { fn, functionArn, group, lambdaEni, NOW, OTHER, place, rule, subnet } from './estate.ts'
import { reportOf } from './report-of.ts'

const full = place({
  functions: listed([fn('f', ['subnet-a'], ['sg-1'])]),
  versions: listed([fn('f:1', ['subnet-a'], ['sg-1'])]),
  interfaces: listed([
    lambdaEni('eni-1', 'subnet-a', ['sg-1']),
    lambdaEni('eni-2', 'subnet-b', ['sg-1'], { interfaceType: 'interface' }),
  ]),
  subnets: listed([subnet('subnet-z', 251), subnet('subnet-shared', 251, { ownerId: OTHER })]),
  securityGroups: listed([group('sg-1'), group('sg-2', [], [rule('tcp', '1', ['sg-1'])])]),
})
const answer = (one: typeof full, kind: 'subnet' | 'security-group', id: string) => {
  const input = { now: NOW, places: [one] }
  return deletionBlockers(networkModel(input.places), reportOf(input).interfaces, { kind, id })
}

it('names every interface and rule that stops a security group, and the functions that would break', () => {
  const lambda = { state: 'matched', attachmentKey: '111111111111/eu-west-1/subnet-a/sg-1' }
  const at = { kind: 'interface', accountId: '111111111111' }
  expect(answer(full, 'security-group', 'sg-1')).toEqual({
    blocked: 'yes',
    stops: [
      { ...at, id: 'eni-1', interfaceKind: 'lambda', lambda },
      { ...at, id: 'eni-2', interfaceKind: 'interface', lambda: null },
      { kind: 'rule-of-group', id: 'sg-2' },
    ],
    breaks: [
      { kind: 'function', arn: functionArn('f'), accountId: '111111111111' },
      { kind: 'function', arn: functionArn('f:1'), accountId: '111111111111' },
    ],
  })
})

it.each([
  ['a subnet that an interface is in', full, 'subnet-b', 'yes'],
  ['an empty subnet', full, 'subnet-z', 'no'],
  [
    'a subnet whose owner, who alone lists all in it, is not there',
    full,
    'subnet-shared',
    'unknown',
  ],
  ['a subnet that nobody describes', full, 'subnet-nowhere', 'unknown'],
  [
    'a subnet whose interfaces are unlisted',
    { ...full, interfaces: lost('throttled' as const) },
    'subnet-z',
    'unknown',
  ],
] as const)('%s', (_, one, id, blocked) => {
  expect(answer(one, 'subnet', id).blocked).toBe(blocked)
})
