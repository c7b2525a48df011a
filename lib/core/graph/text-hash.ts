/**
 * A hash of a text, equal on every machine, for telling whether something changed: two independent 53-bit
 * halves (cyrb53, public domain). It is no protection against somebody who looks for collisions.
 */
export const textHash = (text: string): string => `${half(text, 0)}${half(text, 0x9e3779b9)}`

function half(text: string, seed: number): string {
  let low = 0xdeadbeef ^ seed
  let high = 0x41c6ce57 ^ seed
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 2_654_435_761)
    high = Math.imul(high ^ unit, 1_597_334_677)
  }
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & high) + (low >>> 0)).toString(36).padStart(11, '0')
}
