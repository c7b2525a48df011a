import type { FacetOption } from '#app/_ui/filters/facet-option.ts'
import type { FilterFacet } from '#app/_ui/filters/filter-bar.tsx'
import { withCounts } from '#app/_ui/filters/with-counts.ts'
import type { FacetCounts } from '#lib/core/model/facet-count.ts'
import { FINDING_LISTS } from '#lib/core/model/finding-filters.ts'
import { RULES } from '#lib/core/rules/all-rules.ts'
import { AREA_TITLES, AREAS, SEVERITIES } from '#lib/core/rules/rule.ts'
import { TRIAGE_STATUSES, TRIAGE_WORDS } from '#lib/core/triage/triage-status.ts'
import type { FindingFacetName } from '#lib/db/read/count-finding-facets.ts'

export interface FindingFacetsAsk {
  readonly regions: readonly string[]
  /** Null where they are still being counted. */
  readonly counts: FacetCounts<FindingFacetName> | null
  readonly accountNames: ReadonlyMap<string, string>
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** What findings can be narrowed by, several values each. */
export function findingFacets({
  regions,
  counts,
  accountNames,
}: FindingFacetsAsk): readonly FilterFacet[] {
  const facet = (
    field: FindingFacetName,
    title: string,
    options: readonly FacetOption[],
  ): FilterFacet => ({
    name: FINDING_LISTS[field],
    title,
    options: counts === null ? options : withCounts(options, counts.facets[field]),
  })
  const accounts = counts?.facets.accounts ?? []
  return [
    facet(
      'severities',
      'Severity',
      SEVERITIES.map((value) => ({ value, label: capital(value) })),
    ),
    facet(
      'areas',
      'Area',
      AREAS.map((value) => ({ value, label: AREA_TITLES[value] })),
    ),
    facet(
      'rules',
      'Rule',
      RULES.map(({ id, title }) => ({ value: id, label: title })).toSorted(byLabel),
    ),
    facet(
      'accounts',
      'Account',
      accounts.map(({ value }) => ({
        value,
        label: accountNames.has(value) ? `${accountNames.get(value)} ${value}` : value,
      })),
    ),
    facet(
      'regions',
      'Region',
      regions.map((value) => ({ value, label: value })),
    ),
    facet(
      'triage',
      'Triage',
      TRIAGE_STATUSES.map((value) => ({ value, label: TRIAGE_WORDS[value].word })),
    ),
  ]
}

const byLabel = (a: FacetOption, b: FacetOption): number => (a.label < b.label ? -1 : 1)
