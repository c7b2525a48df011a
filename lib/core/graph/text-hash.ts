const MULTIPLIERS = [2_654_435_761, 1_597_334_677, 2_246_822_507, 3_266_489_909] as const
const [M1, M2, M3, M4] = MULTIPLIERS

/**
 * A hash of a text, equal on every machine, for telling whether something changed: cyrb53 (public domain), run as two
 * independent pairs. It is no protection against somebody who looks for collisions.
 */
export function textHash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  let c = 0x40eec714
  let d = 0xdff1b7ee
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    a = Math.imul(a ^ unit, M1)
    b = Math.imul(b ^ unit, M2)
    c = Math.imul(c ^ unit, M2)
    d = Math.imul(d ^ unit, M1)
  }
  return `${finished(a, b)}${finished(c, d)}`
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Eight digits by four look-ups: `toString` of a large number takes longer than the hash. */
const hex = (word: number): string =>
  `${BYTES[word >>> 24]}${BYTES[(word >>> 16) & 255]}${BYTES[(word >>> 8) & 255]}${BYTES[word & 255]}`

function finished(low: number, high: number): string {
  const first = Math.imul(low ^ (low >>> 16), M3) ^ Math.imul(high ^ (high >>> 13), M4)
  const second = Math.imul(high ^ (high >>> 16), M3) ^ Math.imul(first ^ (first >>> 13), M4)
  return `${hex(2_097_151 & second)}${hex(first)}`
}
