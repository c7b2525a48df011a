import { FRAMEWORKS } from '#lib/core/rules/control-titles.ts'
import {
  AREAS,
  type Area,
  type Controls,
  type RuleInfo,
  SEVERITIES,
  type Severity,
} from '#lib/core/rules/rule.ts'

/** Which rules of the catalogue are listed. */
export interface RuleFilters {
  readonly q: string
  readonly areas: readonly Area[]
  readonly severities: readonly Severity[]
  readonly frameworks: readonly (keyof Controls)[]
  /** Those alone that something fails. */
  readonly failing: boolean
}

/** Words that the vocabulary does not have are left out: a link to a rule list never fails. */
export function parseRuleFilters(query: URLSearchParams): RuleFilters {
  const list = <T extends string>(name: string, known: readonly T[]) => {
    const asked = query.get(name)?.split(',') ?? []
    return known.filter((one) => asked.includes(one))
  }
  return {
    q: query.get('q')?.trim().slice(0, 100) ?? '',
    areas: list('area', AREAS),
    severities: list('severity', SEVERITIES),
    frameworks: list('framework', FRAMEWORKS),
    failing: query.get('failing') === 'yes',
  }
}

/** Whether a rule is one of those; what it fails is asked elsewhere. */
export function isListed(rule: RuleInfo, filters: RuleFilters): boolean {
  const { areas, severities, frameworks } = filters
  if (areas.length > 0 && !areas.includes(rule.area)) return false
  if (severities.length > 0 && !severities.includes(rule.severity)) return false
  if (frameworks.length > 0 && !frameworks.some((name) => rule.controls[name] !== undefined)) {
    return false
  }
  const words = filters.q.toLowerCase().split(/\s+/)
  const text = [
    rule.id,
    rule.title,
    rule.rationale,
    ...rule.catalogue,
    ...FRAMEWORKS.flatMap((name) => rule.controls[name] ?? []),
  ]
    .join(' ')
    .toLowerCase()
  return words.every((word) => text.includes(word))
}
