import { describe, expect, it } from 'vitest'
import { listed, lost } from '#lib/core/capacity/listing.ts'
import { usableAddresses } from '#lib/core/capacity/usable-addresses.ts'
import { ACCOUNT, fn, lambdaEni, NOW, OTHER, place, subnet } from './estate.ts'
import { reportOf } from './report-of.ts'

it.each([
  ['10.0.0.0/28', 11],
  ['10.0.0.0/27', 27],
  ['10.0.0.0/24', 251],
  ['10.0.0.0/22', 1019],
  ['10.0.0.0/16', 65_531],
  ['10.0.0.0', null],
])('%s gives %s addresses', (cidr, usable) => expect(usableAddresses(cidr)).toBe(usable))

const only = (input: Parameters<typeof reportOf>[0]) => reportOf(input).subnets[0]

describe('a shared subnet, 251 usable, 240 free', () => {
  const shared = listed([subnet('subnet-a', 240)])
  const mine = lambdaEni('eni-1', 'subnet-a', ['sg-1'], { ownerId: OTHER })
  const theirs = lambdaEni('eni-2', 'subnet-a', ['sg-2'], {
    ownerId: '333333333333',
    interfaceType: 'interface',
    ipv4Prefixes: ['10.0.0.16/28'],
    privateIpv4Addresses: [],
  })
  const participant = place({
    accountId: OTHER,
    subnets: shared,
    functions: listed([fn('f', ['subnet-a'], ['sg-1'], OTHER)]),
    interfaces: listed([mine]),
  })

  it('leaves what other participants hold unknown when the owner is not read', () => {
    expect(only({ now: NOW, places: [participant] })).toMatchObject({
      used: 11,
      usedByLambda: { known: false, atLeast: 1, why: 'not-collected' },
      usedByOthers: { known: false, atLeast: 0, why: 'not-collected' },
      unattributed: 10,
      blind: 'not-collected',
    })
  })

  it('counts everybody by the owner, and each interface once', () => {
    const owner = place({ subnets: shared, interfaces: listed([mine, theirs]) })
    expect(only({ now: NOW, places: [participant, owner] })).toMatchObject({
      seenBy: [ACCOUNT, OTHER],
      usedByLambda: { known: true, value: 1 },
      usedByOthers: { known: true, value: 16 },
      byAccount: [
        { name: '333333333333', interfaces: 1, addresses: 16 },
        { name: OTHER, interfaces: 1, addresses: 1 },
      ],
      blind: null,
    })
  })

  it('counts an interface against the participant that owns it', () => {
    const owner = place({ subnets: shared, interfaces: listed([mine, theirs]) })
    const quotas = reportOf({ now: NOW, places: [participant, owner] }).quotas
    const vpc = quotas.filter(({ quota }) => quota === 'hyperplane-interfaces-per-vpc')
    expect(vpc.map(({ accountId, use }) => [accountId, use])).toEqual([
      [OTHER, { known: true, value: 1 }],
    ])
  })

  it('stays blind when the owner was refused', () => {
    const owner = place({ subnets: shared, interfaces: lost('access-denied') })
    expect(only({ now: NOW, places: [owner, participant] })?.blind).toBe('access-denied')
  })
})

it.each([
  ['dual-stack', { ipv6CidrBlocks: ['2001:db8::/64'] }, 240, 'dual-stack', 'ok', 240],
  ['IPv6-only', { ipv6Native: true, cidrBlock: null }, 0, 'ipv6-only', 'not-applicable', null],
  ['free not told', {}, null, 'ipv4', 'unknown', null],
  ['full', {}, 0, 'ipv4', 'exhausted', 0],
  ['nearly full', {}, 20, 'ipv4', 'low', 20],
])('%s', (_, rest, free, addressing, level, left) => {
  const places = [place({ subnets: listed([subnet('subnet-a', free, rest)]) })]
  expect(only({ now: NOW, places })).toMatchObject({ addressing, level, free: left })
})

it('keeps a row of unknowns for a subnet that functions name and nobody could list', () => {
  const functions = listed([fn('f', ['subnet-a'], ['sg-1'])])
  const places = [place({ functions, subnets: lost('access-denied') })]
  expect(only({ now: NOW, places })).toMatchObject({
    subnetId: 'subnet-a',
    usable: null,
    free: null,
    used: null,
    level: 'unknown',
    functions: 1,
  })
})
