import { parseIpv4Cidr } from './ipv4-cidr.ts'

/** AWS keeps the first four addresses and the last one of every subnet. https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html */
export const RESERVED_ADDRESSES = 5

/** Addresses that a subnet's IPv4 block can give; null when the text is not a block. A /24 gives 251. */
export function usableAddresses(cidrBlock: string): number | null {
  const cidr = parseIpv4Cidr(cidrBlock)
  if (cidr === null) return null
  return Math.max(0, 2 ** (32 - cidr.prefix) - RESERVED_ADDRESSES)
}
