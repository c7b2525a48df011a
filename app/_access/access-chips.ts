import { type AccessFilters, printAccessFilters } from '#lib/core/access/access-filters.ts'
import type { Chip } from '../_ui/filters/chips.tsx'

const WORDS: Readonly<Record<string, string>> = {
  q: 'Has',
  account: 'Account',
  ou: 'Unit',
  audience: 'Audience',
  change: 'May be changed by',
  anomaly: 'Lets in',
  verdict: 'Verdict',
  crossing: 'Crosses',
  kind: 'Kind',
  from: 'From',
  to: 'To',
  guardrail: 'Guardrail',
  state: 'State',
}

/** A chip for each filter in use, with the address that no longer asks for it. */
export function accessChips(
  path: string,
  query: URLSearchParams,
  filters: AccessFilters,
): readonly Chip[] {
  return [...printAccessFilters(filters)].map(([name, value]) => {
    const next = new URLSearchParams(query)
    for (const gone of [name, 'after', 'before']) next.delete(gone)
    return {
      name: WORDS[name] ?? name,
      value: value.replaceAll(',', ', '),
      without: next.size === 0 ? path : `${path}?${next}`,
    }
  })
}
