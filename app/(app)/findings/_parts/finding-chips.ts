import type { Chip } from '#app/_ui/filters/chips.tsx'
import {
  FINDING_LISTS,
  type FindingFilters,
  printFindingFilters,
} from '#lib/core/model/finding-filters.ts'
import { AREA_TITLES, AREAS } from '#lib/core/rules/rule.ts'

const WORDS: Readonly<Record<string, string>> = {
  q: 'Resource',
  account: 'Account',
  ou: 'Unit',
  region: 'Region',
  area: 'Area',
  severity: 'Severity',
  rule: 'Rule',
  status: 'Status',
  older: 'Open for at least days',
  newer: 'Opened within days',
}

const LISTS: ReadonlySet<string> = new Set(Object.values(FINDING_LISTS))

/** A chip for each value that is asked, with the address that no longer asks for it. */
export function findingChips(query: URLSearchParams, filters: FindingFilters): readonly Chip[] {
  return [...printFindingFilters(filters)].flatMap(([name, joined]) => {
    const values = LISTS.has(name) ? joined.split(',') : [joined]
    return values.map((value) => {
      const next = new URLSearchParams(query)
      next.delete('after')
      next.delete('before')
      const rest = values.filter((one) => one !== value)
      if (rest.length === 0) next.delete(name)
      else next.set(name, rest.join(','))
      return {
        name: WORDS[name] ?? name,
        value: name === 'area' ? titleOf(value) : value,
        without: next.size === 0 ? '/findings' : `/findings?${next}`,
      }
    })
  })
}

const titleOf = (value: string): string => {
  const area = AREAS.find((one) => one === value)
  return area === undefined ? value : AREA_TITLES[area]
}
