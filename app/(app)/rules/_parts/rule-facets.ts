import { CONTROL_TITLES, FRAMEWORKS } from '#lib/core/rules/control-titles.ts'
import { AREA_TITLES, AREAS, SEVERITIES } from '#lib/core/rules/rule.ts'

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** What rules can be narrowed by. */
export const RULE_FACETS = [
  {
    name: 'area',
    title: 'Area',
    options: AREAS.map((value) => ({ value, label: AREA_TITLES[value] })),
  },
  {
    name: 'severity',
    title: 'Severity',
    options: SEVERITIES.map((value) => ({ value, label: capital(value) })),
  },
  {
    name: 'framework',
    title: 'Controls',
    options: FRAMEWORKS.map((value) => ({ value, label: CONTROL_TITLES[value] })),
  },
  {
    name: 'failing',
    title: 'State',
    options: [{ value: 'yes', label: 'Something fails it' }],
  },
] as const
