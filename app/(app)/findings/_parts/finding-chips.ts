import type { Chip } from '#app/_ui/filters/chips.tsx'
import {
  FINDING_LISTS,
  type FindingFilters,
  printFindingFilters,
} from '#lib/core/model/finding-filters.ts'
import { AREA_TITLES, AREAS } from '#lib/core/rules/rule.ts'
import { ruleInfo } from '#lib/core/score/rule-tally.ts'
import { TRIAGE_STATUSES, TRIAGE_WORDS } from '#lib/core/triage/triage-status.ts'

const WORDS: Readonly<Record<string, string>> = {
  q: 'Resource',
  account: 'Account',
  ou: 'Unit',
  region: 'Region',
  area: 'Area',
  severity: 'Severity',
  rule: 'Rule',
  status: 'Standing',
  triage: 'Triage',
  resource: 'Resource is',
  tag: 'Tag',
  assignee: 'Assignee',
  since: 'Opened after',
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
      for (const place of ['after', 'before', 'open', 'skip', 'back']) next.delete(place)
      const rest = values.filter((one) => one !== value)
      if (rest.length === 0) next.delete(name)
      else next.set(name, rest.join(','))
      return {
        name: `${value.startsWith('!') ? 'Not ' : ''}${WORDS[name] ?? name}`,
        value: words(name, value.replace(/^!/, '')),
        without: next.size === 0 ? '/findings?view=none' : `/findings?${next}`,
      }
    })
  })
}

function words(name: string, value: string): string {
  const area = AREAS.find((one) => name === 'area' && one === value)
  if (area !== undefined) return AREA_TITLES[area]
  const status = TRIAGE_STATUSES.find((one) => name === 'triage' && one === value)
  if (status !== undefined) return TRIAGE_WORDS[status].word
  return name === 'rule' ? (ruleInfo(value)?.title ?? value) : value
}
