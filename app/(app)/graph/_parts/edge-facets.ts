import { CROSSING_WORDS, KIND_WORDS, VERDICT_WORDS } from '#app/_access/edge-words.ts'
import type { FilterFacet } from '#app/_ui/filters/filter-bar.tsx'

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

export const EDGE_FACETS: readonly FilterFacet[] = [
  { name: 'crossing', title: 'Crosses', options: optionsOf(CROSSING_WORDS) },
  { name: 'verdict', title: 'Verdict', options: optionsOf(VERDICT_WORDS) },
  { name: 'kind', title: 'By', options: optionsOf(KIND_WORDS) },
]
