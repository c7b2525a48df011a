import { ALWAYS, NEVER, type Residual, type UnreadableAtom } from './residual.ts'

/** Both hold. Simplified: constants, duplicates, contradictions and absorbed terms are worked away. */
export function and(terms: readonly Residual[]): Residual {
  return joined('and', terms)
}

/** Either holds. Simplified like `and`. */
export function or(terms: readonly Residual[]): Residual {
  return joined('or', terms)
}

/** The opposite; pushed down to the atoms, so that equal meanings have equal forms. */
export function not(term: Residual): Residual {
  switch (term.kind) {
    case 'always':
      return NEVER
    case 'never':
      return ALWAYS
    case 'not':
      return term.of
    case 'and':
      return or(term.of.map(not))
    case 'or':
      return and(term.of.map(not))
    case 'condition':
    case 'variable':
    case 'delegated':
      return { kind: 'not', of: term }
    case 'unreadable':
      // What cannot be read is as unknown as its opposite.
      return term
  }
}

/** What could not be read and still matters to the outcome. */
export function unreadableIn(term: Residual): readonly UnreadableAtom[] {
  switch (term.kind) {
    case 'unreadable':
      return [term]
    case 'not':
      return unreadableIn(term.of)
    case 'and':
    case 'or':
      return term.of.flatMap(unreadableIn)
    case 'always':
    case 'never':
    case 'condition':
    case 'variable':
    case 'delegated':
      return []
  }
}

/** A text that is equal exactly for formulas of equal form. */
export function residualKey(term: Residual): string {
  switch (term.kind) {
    case 'not':
      return `!${residualKey(term.of)}`
    case 'and':
    case 'or':
      return `${term.kind}(${term.of.map(residualKey).join()})`
    case 'condition':
      return JSON.stringify([term.operator, term.key.toLowerCase(), term.values])
    case 'always':
    case 'never':
    case 'variable':
    case 'delegated':
    case 'unreadable':
      return JSON.stringify(term)
  }
}

function joined(kind: 'and' | 'or', terms: readonly Residual[]): Residual {
  const neutral = kind === 'and' ? ALWAYS : NEVER
  const absorbing = kind === 'and' ? NEVER : ALWAYS
  const parts = new Map<string, Residual>()
  for (const term of terms) {
    for (const part of term.kind === kind ? term.of : [term]) {
      if (part.kind === absorbing.kind) return absorbing
      if (part.kind !== neutral.kind) parts.set(residualKey(part), part)
    }
  }
  if (contradicts(parts)) return absorbing
  const kept = [...parts].filter(([, part]) => !isAbsorbed(kind, part, parts))
  kept.sort(([left], [right]) => (left < right ? -1 : 1))
  const [first, second] = kept
  if (first === undefined) return neutral
  return second === undefined ? first[1] : { kind, of: kept.map(([, part]) => part) }
}

function contradicts(parts: ReadonlyMap<string, Residual>): boolean {
  for (const part of parts.values()) {
    if (part.kind !== 'unreadable' && parts.has(residualKey(not(part)))) return true
  }
  return false
}

/** x and (x or y) is x; x or (x and y) is x. */
function isAbsorbed(
  kind: 'and' | 'or',
  part: Residual,
  parts: ReadonlyMap<string, Residual>,
): boolean {
  const opposite = kind === 'and' ? 'or' : 'and'
  return part.kind === opposite && part.of.some((inner) => parts.has(residualKey(inner)))
}
