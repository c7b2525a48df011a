import { type AccessFilters, printAccessFilters } from '#lib/core/access/access-filters.ts'
import type { Chip } from '../_ui/filters/chips.tsx'
import { chipsOf } from '../_ui/filters/chips-of.ts'

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

/** The filters in use of a list of who can call what. */
export const accessChips = (
  path: string,
  query: URLSearchParams,
  filters: AccessFilters,
): readonly Chip[] => chipsOf({ path, query, filters: printAccessFilters(filters), words: WORDS })
