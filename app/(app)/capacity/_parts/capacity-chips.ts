import type { Chip } from '#app/_ui/filters/chips.tsx'
import { chipsOf } from '#app/_ui/filters/chips-of.ts'
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

/** The filters in use of a capacity list. */
export const capacityChips = (
  path: string,
  query: URLSearchParams,
  filters: CapacityFilters,
): readonly Chip[] => chipsOf({ path, query, filters: printCapacityFilters(filters), words: WORDS })
