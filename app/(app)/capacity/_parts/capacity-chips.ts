import type { Chip } from '#app/_ui/filters/chips.tsx'
import { type CapacityFilters, printCapacityFilters } from '#lib/core/capacity/capacity-filters.ts'

const WORDS: Readonly<Record<string, string>> = {
  q: 'Has',
  account: 'Account',
  ou: 'Unit',
  region: 'Region',
  vpc: 'VPC',
  subnet: 'Subnet',
  urgency: 'State',
  state: 'State',
  egress: 'Way out',
  all: 'Also without Lambda',
}

/** A chip for each filter in use, with the address that no longer asks for it. */
export function capacityChips(
  path: string,
  query: URLSearchParams,
  filters: CapacityFilters,
): readonly Chip[] {
  return [...printCapacityFilters(filters)].map(([name, value]) => {
    const next = new URLSearchParams(query)
    for (const gone of [name, 'after', 'before']) next.delete(gone)
    return {
      name: WORDS[name] ?? name,
      value: value.replaceAll(',', ', '),
      without: next.size === 0 ? path : `${path}?${next}`,
    }
  })
}
