/** IPv4 arithmetic for subnets that the world hands addresses out of. */
export function parseCidr(cidr: string): { readonly base: number; readonly mask: number } {
  const [address = '', mask = '32'] = cidr.split('/')
  const base = address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0)
  return { base, mask: Number(mask) }
}

export const formatIp = (value: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.')

/** AWS keeps the first four addresses and the last one. https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html */
export const usableAddresses = (cidr: string): number => 2 ** (32 - parseCidr(cidr).mask) - 5

export const addressIn = (cidr: string, ordinal: number): string =>
  formatIp(parseCidr(cidr).base + 4 + ordinal)
