import ipaddr from 'ipaddr.js'

const parse = (address: string): ipaddr.IPv4 | ipaddr.IPv6 => ipaddr.process(address)

export const isLoopback = (address: string): boolean => parse(address).range() === 'loopback'

/** Ranges of one's own network. Link-local ones, where clouds keep their metadata, are never among them. */
const PRIVATE: ReadonlySet<string> = new Set([
  'loopback',
  'private',
  'uniqueLocal',
  'carrierGradeNat',
])

/** Whether a notice may be sent to an IP address: a public one, or one of one's own network where that is allowed. */
export function isReachable(address: string, privateAllowed: boolean): boolean {
  if (!ipaddr.isValid(address)) return false
  const range = parse(address).range()
  return range === 'unicast' || (privateAllowed && PRIVATE.has(range))
}
