/** Stands in a pattern's tokens where a wildcard may match: any run of characters, or any one. Other tokens are UTF-16 units. */
export const ANY_RUN = -1
export const ANY_ONE = -2

/** A pattern ready to match: what comes before the first `*`, after the last, and the chunks between. */
export interface Glob {
  readonly head: Chunk
  /** Null when there is no `*`: then the head is the whole text. */
  readonly tail: Chunk | null
  readonly middle: readonly Chunk[]
  /** Units that head and tail need together. */
  readonly least: number
  /** The head's length and last unit, at hand: they tell most texts apart before anything is compared. */
  readonly headLength: number
  readonly headLast: number
}

interface Chunk {
  readonly units: readonly number[]
  /** The chunk as text when it has no `?`. */
  readonly literal: string | null
}

/** Counts the units compared, for tests that bound the work instead of the time. */
export interface Meter {
  steps: number
}

/** The tokens of a text in which `*` and `?` are wildcards. */
export function wildcardTokens(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => {
    const unit = text.charCodeAt(index)
    return unit === 42 ? ANY_RUN : unit === 63 ? ANY_ONE : unit
  })
}

/** The text of tokens, wildcards as written. */
export const textOf = (tokens: readonly number[]): string =>
  tokens
    .map((token) =>
      token === ANY_RUN ? '*' : token === ANY_ONE ? '?' : String.fromCharCode(token),
    )
    .join('')

export function compileGlob(tokens: readonly number[]): Glob {
  const runs: number[][] = [[]]
  for (const token of tokens) {
    if (token === ANY_RUN) runs.push([])
    else runs.at(-1)?.push(token)
  }
  const [head = chunkOf([]), ...rest] = runs.map(chunkOf)
  const tail = rest.pop() ?? null
  // A run of stars is one star: the empty chunks between them add nothing.
  const headLength = head.units.length
  return {
    head,
    tail,
    middle: rest.filter(isSomething),
    least: headLength + (tail?.units.length ?? 0),
    headLength,
    headLast: head.units.at(-1) ?? ANY_ONE,
  }
}

const isSomething = ({ units }: Chunk): boolean => units.length > 0

const chunkOf = (units: readonly number[]): Chunk => ({
  units,
  literal: units.includes(ANY_ONE) ? null : textOf(units),
})

/**
 * Whether the pattern matches the whole text. Each chunk is sought once, leftmost, and never again:
 * the work is at most the text's length times the longest chunk's, whatever the number of stars.
 */
export function matchesGlob(glob: Glob, text: string, meter?: Meter): boolean {
  const { head, tail, middle, headLast, headLength } = glob
  if (text.length < glob.least) return false
  if (headLast !== ANY_ONE && text.charCodeAt(headLength - 1) !== headLast) return false
  if (tail === null) return headLength === text.length && isAt(head, text, 0, meter)
  const end = text.length - tail.units.length
  let at = headLength
  if (!isAt(head, text, 0, meter) || !isAt(tail, text, end, meter)) return false
  for (const chunk of middle) {
    const found = seek(chunk, text, at, meter)
    at = found + chunk.units.length
    if (found < 0 || at > end) return false
  }
  return true
}

function isAt(chunk: Chunk, text: string, at: number, meter?: Meter): boolean {
  if (chunk.literal !== null) {
    if (meter) meter.steps += chunk.literal.length
    return chunk.literal === '' || text.startsWith(chunk.literal, at)
  }
  return chunk.units.every((unit, index) => {
    if (meter) meter.steps += 1
    return unit === ANY_ONE || unit === text.charCodeAt(at + index)
  })
}

function seek(chunk: Chunk, text: string, from: number, meter?: Meter): number {
  if (chunk.literal !== null) {
    const found = text.indexOf(chunk.literal, from)
    if (meter) meter.steps += (found < 0 ? text.length : found) - from + chunk.literal.length
    return found
  }
  for (let at = from; at + chunk.units.length <= text.length; at++) {
    if (isAt(chunk, text, at, meter)) return at
  }
  return -1
}
