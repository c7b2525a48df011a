/** The only source of variety in the made-up world: everything is a function of a text, and so of the seed in it. */
export function hashOf(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i)
    h = Math.imul(h, 0x01000193)
  }
  return scramble(h) >>> 0
}

/** A number in [0, 1). */
export const shareOf = (text: string): number => hashOf(text) / 0x1_0000_0000

export function pickOf<T>(list: readonly T[], text: string): T {
  const picked = list[hashOf(text) % list.length]
  if (picked === undefined) throw new RangeError(`Nothing to pick from for ${text}`)
  return picked
}

/** `length` characters of `alphabet`. */
export function lettersOf(text: string, length: number, alphabet: string): string {
  let out = ''
  let h = hashOf(text)
  for (let i = 0; i < length; i++) {
    if (i % 5 === 4) h = hashOf(`${h}.${i}.${text}`)
    out += alphabet[h % alphabet.length]
    h = Math.floor(h / alphabet.length) ^ (i * 2654435761)
    h >>>= 0
  }
  return out
}

/** `length` lower-case hex digits out of 64 bits of hash: enough that ids of a million functions differ. */
export function hexOf(text: string, length: number): string {
  let a = 0x811c9dc5
  let b = 0x1b873593
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5bd1e995)
    b ^= b >>> 15
  }
  let out = ''
  for (let i = 1; out.length < length; i++) {
    const word = scramble(a + Math.imul(i, 0x9e3779b9)) ^ scramble(b ^ Math.imul(i, 0x85ebca6b))
    out += (word >>> 0).toString(16).padStart(8, '0')
  }
  return out.length === length ? out : out.slice(0, length)
}

function scramble(word: number): number {
  let h = word
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

export function uuidOf(text: string): string {
  const x = hexOf(text, 32)
  return `${x.slice(0, 8)}-${x.slice(8, 12)}-4${x.slice(13, 16)}-a${x.slice(17, 20)}-${x.slice(20, 32)}`
}

/** What a SHA-256 looks like in Lambda's answers: 32 bytes in base64. */
export const sha256Of = (text: string): string =>
  Buffer.from(hexOf(text, 64), 'hex').toString('base64')
