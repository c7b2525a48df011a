import { expect, it } from 'vitest'
import { linkedAccounts } from '#lib/core/capacity/linked-accounts.ts'
import { listed, lost } from '#lib/core/capacity/listing.ts'
import { fn, functionArn, group, lambdaEni, NOW, place, rule, subnet } from './estate.ts'
import { reportOf } from './report-of.ts'

const base = place({
  functions: listed([
    fn('a', ['subnet-a', 'subnet-b'], ['sg-1']),
    fn('b', ['subnet-a'], ['sg-1']),
    fn('c', ['subnet-a', 'subnet-c'], ['sg-2']),
  ]),
  versions: listed([fn('c:1', ['subnet-a'], ['sg-2'])]),
  subnets: listed([subnet('subnet-a', 9), subnet('subnet-b', 9), subnet('subnet-c', 9)]),
  interfaces: listed([
    lambdaEni('eni-1', 'subnet-a', ['sg-1']),
    lambdaEni('eni-2', 'subnet-a', ['sg-2']),
    lambdaEni('eni-3', 'subnet-c', ['sg-2']),
  ]),
  securityGroups: listed([group('sg-1'), group('sg-2')]),
})
const merges = (rest: Partial<typeof base>) =>
  reportOf({ now: NOW, places: [{ ...base, ...rest }] }).merges

it('keeps the popular set; the other one’s interface in a subnet of its own is replaced, not freed', () => {
  expect(merges({})).toMatchObject([
    {
      keep: ['sg-1'],
      replace: [['sg-2']],
      interfacesFreed: 1,
      addressesFreed: { known: true, value: 1 },
      functionsToChange: [functionArn('c')],
      heldByVersions: [functionArn('c:1')],
      certain: true,
    },
  ])
})

it('advises nothing when a rule elsewhere lets only one of the groups in', () => {
  const database = group('sg-9', [], [rule('tcp', '5432', ['sg-2'])])
  expect(merges({ securityGroups: listed([group('sg-1'), group('sg-2'), database]) })).toEqual([])
})

it('advises it again when the rule lets both in', () => {
  const database = group('sg-9', [], [rule('tcp', '5432', ['sg-2', 'sg-1'])])
  const securityGroups = listed([group('sg-1'), group('sg-2'), database])
  expect(merges({ securityGroups })).toHaveLength(1)
})

it('ignores inbound rules of the groups themselves: nothing gets into a function', () => {
  const open = group('sg-2', undefined, [rule('tcp', '22', ['0.0.0.0/0'])])
  expect(merges({ securityGroups: listed([group('sg-1'), open]) })).toHaveLength(1)
})

it('advises nothing about a group that was not listed, and is uncertain when others may be', () => {
  expect(merges({ securityGroups: lost('throttled', [group('sg-1')]) })).toEqual([])
  const both = lost('throttled' as const, [group('sg-1'), group('sg-2')])
  expect(merges({ securityGroups: both })).toMatchObject([{ certain: false }])
})

it('does not know what is freed when interfaces are unlisted', () => {
  expect(merges({ interfaces: lost('error') })).toMatchObject([
    { interfacesFreed: 1, addressesFreed: { known: false, atLeast: 0, why: 'error' } },
  ])
})

it('groups accounts that have to be seen together', () => {
  const links = [
    ['b', 'd'],
    ['d', 'a'],
    ['c', 'elsewhere'],
  ] as const
  expect(linkedAccounts(['d', 'c', 'b', 'a'], links)).toEqual([['a', 'b', 'd'], ['c']])
})
