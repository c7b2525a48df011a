import ipaddr from 'ipaddr.js'

export interface Connection {
  /** The address at the other end of the socket. */
  readonly peer: string
  readonly forwardedFor: string | undefined
  readonly trusted: readonly string[]
}

/**
 * Who a request comes from: the last address on its way that is not one of our proxies. What stands before that in
 * `X-Forwarded-For` anybody can have written.
 */
export function clientAddress({ peer, forwardedFor, trusted }: Connection): string {
  const way = [...(forwardedFor ?? '').split(',').map((part) => part.trim()), plain(peer)]
  const known = way.filter((address) => ipaddr.isValid(address)).map(plain)
  const last = known.findLast((address) => !isTrusted(address, trusted))
  return last ?? plain(peer)
}

/** Whether an address is one of the proxies, named by address or range. */
export function isTrusted(address: string, trusted: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return trusted.some((range) => {
    const [network, bits] = ipaddr.parseCIDR(range.includes('/') ? range : hostRange(range))
    return network.kind() === parsed.kind() && parsed.match([network, bits])
  })
}

export const isLoopback = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'

const hostRange = (address: string) =>
  `${address}/${ipaddr.parse(address).kind() === 'ipv6' ? 128 : 32}`

const plain = (address: string): string =>
  ipaddr.isValid(address) ? ipaddr.process(address).toString() : address
