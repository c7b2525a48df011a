import type { Severity } from '../rules/rule.ts'

/** What a verdict of each severity counts. Shown in the product: an auditor recomputes scores from it. */
export const SEVERITY_WEIGHTS: Readonly<Record<Severity, number>> = {
  critical: 100,
  high: 40,
  medium: 15,
  low: 5,
  info: 0,
}

/** Below this share of known verdicts a score is not shown: more is then unread than read. */
export const ENOUGH_COVERAGE = 0.5
