import { describe, expect, it } from 'vitest'
import { canonicalRules, permitsEverything } from '#lib/core/capacity/canonical-rules.ts'
import type { SecurityGroupRule } from '#lib/core/model/network.ts'
import { rule } from './estate.ts'

const same: readonly (readonly [string, SecurityGroupRule[], SecurityGroupRule[]])[] = [
  [
    'two halves make the whole',
    [rule('tcp', '443', ['0.0.0.0/1', '128.0.0.0/1'])],
    [rule('tcp', '443', ['0.0.0.0/0'])],
  ],
  [
    'host bits do not count',
    [rule('tcp', '443', ['10.0.0.7/24'])],
    [rule('tcp', '443', ['10.0.0.0/24'])],
  ],
  [
    'a contained block adds nothing',
    [rule('tcp', '443', ['10.0.0.0/8', '10.1.0.0/16'])],
    [rule('tcp', '443', ['10.0.0.0/8'])],
  ],
  [
    'adjacent port ranges join',
    [rule('tcp', '1-5', ['10.0.0.0/8']), rule('tcp', '6-9', ['10.0.0.0/8'])],
    [rule('tcp', '1-9', ['10.0.0.0/8'])],
  ],
  [
    'all traffic swallows the rest',
    [rule('-1', '', ['0.0.0.0/0']), rule('tcp', '443', ['10.0.0.0/8'])],
    [rule('-1', '', ['0.0.0.0/0'])],
  ],
  [
    'protocol numbers are names',
    [rule('6', '443', ['10.0.0.0/8'])],
    [rule('tcp', '443', ['10.0.0.0/8'])],
  ],
  [
    'IPv6 spellings',
    [rule('tcp', '443', ['2001:db8:0:0::/33', '2001:DB8:8000::/33'])],
    [rule('tcp', '443', ['2001:db8::/32'])],
  ],
  [
    'one rule or two',
    [rule('tcp', '443', ['sg-1', 'pl-1'])],
    [rule('tcp', '443', ['pl-1']), rule('tcp', '443', ['sg-1'])],
  ],
]
const different: typeof same = [
  ['ports', [rule('tcp', '443', ['10.0.0.0/8'])], [rule('tcp', '444', ['10.0.0.0/8'])]],
  ['protocols', [rule('udp', '53', ['10.0.0.0/8'])], [rule('tcp', '53', ['10.0.0.0/8'])]],
  ['ICMP types', [rule('icmp', '8--1', ['10.0.0.0/8'])], [rule('icmp', '0--1', ['10.0.0.0/8'])]],
  ['groups', [rule('tcp', '443', ['sg-1'])], [rule('tcp', '443', ['sg-2'])]],
  ['families', [rule('-1', '', ['0.0.0.0/0'])], [rule('-1', '', ['::/0'])]],
]

describe('canonical rules', () => {
  it.each(same)('are the same: %s', (_, a, b) => expect(canonicalRules(a)).toBe(canonicalRules(b)))
  it.each(different)('differ: %s', (_, a, b) =>
    expect(canonicalRules(a)).not.toBe(canonicalRules(b)),
  )
  it('tell a group that lets everything out', () => {
    expect(permitsEverything(canonicalRules([rule('-1', '', ['0.0.0.0/0'])]))).toBe(true)
    expect(permitsEverything(canonicalRules([rule('-1', '', ['0.0.0.0/1'])]))).toBe(false)
    expect(permitsEverything(canonicalRules([rule('tcp', '', ['0.0.0.0/0'])]))).toBe(false)
  })
})
