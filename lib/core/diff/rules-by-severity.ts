import { RULES } from '../rules/all-rules.ts'
import { SEVERITIES } from '../rules/rule.ts'

const IDS: readonly string[] = RULES.toSorted(
  (a, b) =>
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (a.id < b.id ? -1 : 1),
).map(({ id }) => id)

/** The ids of all rules, the gravest first. */
export const rulesBySeverity = (): readonly string[] => IDS
