import type { FacetOption } from '#app/_ui/filters/facet.tsx'
import { RULES } from '#lib/core/rules/all-rules.ts'
import { AREA_TITLES, AREAS, SEVERITIES } from '#lib/core/rules/rule.ts'

export interface FindingFacet {
  readonly name: string
  readonly title: string
  readonly options: readonly FacetOption[]
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** What findings can be narrowed by, several values each. */
export const findingFacets = (regions: readonly string[]): readonly FindingFacet[] => [
  {
    name: 'severity',
    title: 'Severity',
    options: SEVERITIES.map((value) => ({ value, label: capital(value) })),
  },
  {
    name: 'area',
    title: 'Area',
    options: AREAS.map((value) => ({ value, label: AREA_TITLES[value] })),
  },
  {
    name: 'rule',
    title: 'Rule',
    options: RULES.map(({ id, title }) => ({ value: id, label: title })).toSorted((a, b) =>
      a.label < b.label ? -1 : 1,
    ),
  },
  { name: 'region', title: 'Region', options: regions.map((value) => ({ value, label: value })) },
]
