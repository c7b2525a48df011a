/**
 * Matching as slowly and plainly as it can be written: a table of every prefix of the pattern against every prefix
 * of the text. A pattern is a list: a character, '*' or '?' as wildcards, and anything else literally.
 */
export type Plain = readonly { readonly char: string; readonly wild: boolean }[]

export const plain = (text: string, wild = true): Plain =>
  [...text].map((char) => ({ char, wild: wild && (char === '*' || char === '?') }))

/** `mayCross` says which wildcards may stand for a colon. */
export function plainMatch(
  pattern: Plain,
  text: string,
  mayCross: (at: number) => boolean = () => true,
): boolean {
  let row = [true, ...Array.from(text, () => false)]
  pattern.forEach(({ char, wild }, at) => {
    const next: boolean[] = [char === '*' && wild && row[0] === true]
    for (let end = 1; end <= text.length; end++) {
      const unit = text[end - 1] ?? ''
      const crosses = unit !== ':' || mayCross(at)
      const isStar = wild && char === '*'
      const isOne = wild && char === '?'
      const took = row[end - 1] === true && ((isOne && crosses) || (!wild && unit === char))
      const ran = isStar && (row[end] === true || (next[end - 1] === true && crosses))
      next.push(took || ran)
    }
    row = next
  })
  return row[text.length] === true
}

/** A Resource pattern: its missing parts are anything, and only a star that ends its part runs over colons. */
export function plainResource(pattern: Plain, arn: string): boolean {
  const colons = pattern.filter(({ char }) => char === ':').length
  const everything = pattern.every(({ char, wild }) => char === '*' && wild)
  const whole = everything ? pattern : [...pattern, ...plain(':*'.repeat(Math.max(0, 5 - colons)))]
  const mayCross = (at: number): boolean => {
    if (whole.slice(0, at).filter(({ char }) => char === ':').length >= 5) return true
    if (whole[at]?.char !== '*') return false
    const later = whole.slice(at + 1).find(({ char, wild }) => !(char === '*' && wild))
    return later === undefined || later.char === ':'
  }
  return plainMatch(whole, arn, mayCross)
}

/** An ARN pattern of a condition: six parts, each by itself; null when it has fewer. */
export function plainArn(pattern: Plain, arn: string): boolean | null {
  const cut = (units: Plain): Plain[] => {
    const parts: { char: string; wild: boolean }[][] = [[]]
    for (const unit of units) {
      if (unit.char === ':' && parts.length < 6) parts.push([])
      else parts.at(-1)?.push(unit)
    }
    return parts
  }
  const wanted = cut(pattern)
  if (wanted.length !== 6) return null
  const [a, b, c, d, e, ...rest] = arn.split(':')
  if (rest.length === 0) return false
  const given = [a, b, c, d, e, rest.join(':')]
  return wanted.every((part, index) => plainMatch(part, given[index] ?? ''))
}
