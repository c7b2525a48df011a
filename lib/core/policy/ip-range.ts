/** A range of addresses: the address as 32 or 128 bits, and how many of them count. */
export interface IpRange {
  readonly bits: 32 | 128
  readonly address: bigint
  readonly prefix: number
}

/**
 * A CIDR block or a single address, v4 or v6; null when it is neither.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress
 */
export function parseIpRange(text: string): IpRange | null {
  const [host = '', prefix, ...more] = text.split('/')
  if (more.length > 0) return null
  const address = host.includes(':') ? parseV6(host) : parseV4(host)
  if (address === null) return null
  const bits = host.includes(':') ? 128 : 32
  if (prefix === undefined) return { bits, address, prefix: bits }
  const length = /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN
  return length <= bits ? { bits, address, prefix: length } : null
}

/** Whether every address of `inner` is in `outer`. */
export function ipRangeContains(outer: IpRange, inner: IpRange): boolean {
  if (outer.bits !== inner.bits || inner.prefix < outer.prefix) return false
  const shift = BigInt(outer.bits - outer.prefix)
  return outer.address >> shift === inner.address >> shift
}

function parseV4(text: string): bigint | null {
  const parts = text.split('.')
  if (parts.length !== 4) return null
  let address = 0n
  for (const part of parts) {
    if (!/^\d{1,3}$/.test(part) || Number(part) > 255) return null
    address = (address << 8n) | BigInt(part)
  }
  return address
}

function parseV6(text: string): bigint | null {
  const halves = text.split('::')
  if (halves.length > 2) return null
  const [head = '', tail] = halves
  const left = hextets(head)
  const right = hextets(tail ?? '')
  if (left === null || right === null) return null
  const missing = 8 - left.length - right.length
  if (tail === undefined ? missing !== 0 : missing < 1) return null
  const all = [...left, ...Array<bigint>(tail === undefined ? 0 : missing).fill(0n), ...right]
  return all.reduce((address, part) => (address << 16n) | part, 0n)
}

function hextets(text: string): bigint[] | null {
  if (text === '') return []
  const parts: bigint[] = []
  for (const part of text.split(':')) {
    if (part.includes('.')) {
      const v4 = parseV4(part)
      if (v4 === null) return null
      parts.push(v4 >> 16n, v4 & 0xffffn)
    } else if (/^[0-9a-fA-F]{1,4}$/.test(part)) parts.push(BigInt(`0x${part}`))
    else return null
  }
  return parts
}
