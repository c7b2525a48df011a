/** An IPv6 block: its first address as an integer, and its prefix length. */
export interface Ipv6Cidr {
  readonly base: bigint
  readonly prefix: number
}

/** The block with its host bits cleared, or null when the text is not one. Embedded IPv4 is not written in AWS's rules. */
export function parseIpv6Cidr(text: string): Ipv6Cidr | null {
  const match = /^([0-9a-f:]+)\/(\d{1,3})$/i.exec(text)
  const [, address = '', length = ''] = match ?? []
  const prefix = Number(length)
  const groups = expandGroups(address)
  if (match === null || groups === null || prefix > 128) return null
  const value = groups.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n)
  const host = BigInt(128 - prefix)
  return { base: (value >> host) << host, prefix }
}

function expandGroups(address: string): readonly string[] | null {
  const [head = '', tail, ...more] = address.split('::')
  if (more.length > 0) return null
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = 8 - left.length - right.length
  if (tail === undefined ? zeros !== 0 : zeros < 1) return null
  const groups = [...left, ...Array<string>(Math.max(0, zeros)).fill('0'), ...right]
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) ? groups : null
}
