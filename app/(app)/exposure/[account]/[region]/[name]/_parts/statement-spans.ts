import type { Span } from '#app/_ui/evidence.tsx'
import { parsePolicy } from '#lib/core/policy/parse-policy.ts'

/** Where some statements of a policy's text stand in it. */
export function statementSpans(text: string, indexes: readonly number[]): readonly Span[] {
  const asked = new Set(indexes)
  return parsePolicy(text)
    .statements.filter(({ index }) => asked.has(index))
    .map(({ place: { offset, length } }) => ({ start: offset, end: offset + length }))
}
