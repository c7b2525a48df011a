import type { AccessFacet } from '#app/_access/access-filter-bar.tsx'
import { CROSSING_WORDS, KIND_WORDS, VERDICT_WORDS } from '#app/_access/edge-words.ts'

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

export const EDGE_FACETS: readonly AccessFacet[] = [
  { name: 'crossing', title: 'Crosses', options: optionsOf(CROSSING_WORDS) },
  { name: 'verdict', title: 'Verdict', options: optionsOf(VERDICT_WORDS) },
  { name: 'kind', title: 'By', options: optionsOf(KIND_WORDS) },
]
