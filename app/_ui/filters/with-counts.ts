import type { FacetCount } from '#lib/core/model/facet-count.ts'
import type { FacetOption } from './facet-option.ts'

/** Options with their counts, many of them most first; a value that would leave nothing says 0 rather than going away. */
export function withCounts(
  options: readonly FacetOption[],
  counts: readonly FacetCount[],
): readonly FacetOption[] {
  const of = new Map(counts.map(({ value, count }) => [value, count]))
  const known = options.map((option) => ({ ...option, count: of.get(option.value) ?? 0 }))
  return options.length < 10 ? known : known.toSorted((a, b) => b.count - a.count)
}
