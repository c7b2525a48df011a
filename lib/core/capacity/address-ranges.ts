import { compareText } from './compare-text.ts'
import { parseIpv4Cidr } from './ipv4-cidr.ts'
import { parseIpv6Cidr } from './ipv6-cidr.ts'

/**
 * One text for all lists of CIDR blocks that cover the same addresses: blocks are joined into maximal
 * ranges. What is no block (a group id, a prefix-list id) stays as it is.
 */
export function addressRanges(peers: readonly string[]): string {
  const v4: Range[] = []
  const v6: Range[] = []
  const verbatim = new Set<string>()
  for (const peer of peers) {
    const four = parseIpv4Cidr(peer)
    const six = four === null ? parseIpv6Cidr(peer) : null
    if (four) v4.push(range(BigInt(four.base), BigInt(32 - four.prefix)))
    else if (six) v6.push(range(six.base, BigInt(128 - six.prefix)))
    else verbatim.add(peer)
  }
  const named = [...verbatim].sort(compareText)
  return [...print('4', v4), ...print('6', v6), ...named].join(',')
}

interface Range {
  readonly from: bigint
  readonly to: bigint
}

const range = (base: bigint, hostBits: bigint): Range => ({
  from: base,
  to: base + (1n << hostBits) - 1n,
})

function print(family: string, ranges: readonly Range[]): readonly string[] {
  const joined: Range[] = []
  for (const next of ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1)
    if (last && next.from <= last.to + 1n) {
      if (next.to > last.to) joined[joined.length - 1] = { from: last.from, to: next.to }
    } else joined.push(next)
  }
  return joined.map(({ from, to }) => `${family}:${from.toString(16)}-${to.toString(16)}`)
}
