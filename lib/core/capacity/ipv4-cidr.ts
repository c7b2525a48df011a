/** An IPv4 block: its first address as a number, and its prefix length. */
export interface Ipv4Cidr {
  readonly base: number
  readonly prefix: number
}

/** The block with its host bits cleared, or null when the text is not one. */
export function parseIpv4Cidr(text: string): Ipv4Cidr | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text)
  if (match === null) return null
  const [a = 256, b = 256, c = 256, d = 256, prefix = 33] = match.slice(1).map(Number)
  if (Math.max(a, b, c, d) > 255 || prefix > 32) return null
  const size = 2 ** (32 - prefix)
  const address = ((a * 256 + b) * 256 + c) * 256 + d
  return { base: address - (address % size), prefix }
}

export function printIpv4Cidr({ base, prefix }: Ipv4Cidr): string {
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(base / 2 ** shift) % 256)
  return `${octets.join('.')}/${prefix}`
}
