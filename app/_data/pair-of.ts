/** A page mark of two texts, as a URL carries it. */
export const printPair = (pair: readonly [string, string]): string => JSON.stringify(pair)

/** The two texts of a page mark; null for the first page and for anything that is not such a mark. */
export function pairOf(text: string | null): readonly [string, string] | null {
  if (text === null) return null
  const parts = parsed(text)
  if (!Array.isArray(parts) || parts.length !== 2) return null
  const [first, second] = parts
  return typeof first === 'string' && typeof second === 'string' ? [first, second] : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
