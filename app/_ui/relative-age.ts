const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

const WORDS = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'long' })

/** How long ago (or from now) in words: "38 minutes ago". Under a minute it is "just now". */
export function relativeAge(at: Date, now: Date): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000)
  for (const [unit, length] of UNITS) {
    if (Math.abs(seconds) >= length) return WORDS.format(Math.trunc(seconds / length), unit)
  }
  return 'just now'
}
