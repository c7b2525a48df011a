import { SEVERITIES, type Severity } from '../rules/rule.ts'
import { type Outcome, type Tally, totalOf } from './tally.ts'
import { ENOUGH_COVERAGE, SEVERITY_WEIGHTS } from './weights.ts'

/** How well an area of a scope is held: a number from 0 to 100 with everything needed to recompute it. */
export interface Score {
  /** Null when there is nothing to score; `enough` says whether it may be shown. */
  readonly value: number | null
  /** Σ weight of passes. */
  readonly passWeight: number
  /** Σ weight of passes and fails. */
  readonly knownWeight: number
  readonly counts: Readonly<Record<Outcome, number>>
  /** Known over known and unknown, 0 to 1; null when neither exists. Excepted failures are known. */
  readonly coverage: number | null
  readonly enough: boolean
  /** The gravest severity that fails; null where nothing does. */
  readonly worst: Severity | null
}

/** 100 × Σ weight of passes / Σ weight of passes and fails; unknown, excepted and not-applicable stand beside it. */
export function scoreOf(tally: Tally, enoughCoverage: number = ENOUGH_COVERAGE): Score {
  let passWeight = 0
  let knownWeight = 0
  for (const severity of SEVERITIES) {
    const weight = SEVERITY_WEIGHTS[severity]
    passWeight += weight * tally[severity].pass
    knownWeight += weight * (tally[severity].pass + tally[severity].fail)
  }
  const counts = {
    pass: totalOf(tally, 'pass'),
    fail: totalOf(tally, 'fail'),
    unknown: totalOf(tally, 'unknown'),
    excepted: totalOf(tally, 'excepted'),
    'not-applicable': totalOf(tally, 'not-applicable'),
  }
  const known = counts.pass + counts.fail + counts.excepted
  const asked = known + counts.unknown
  const coverage = asked === 0 ? null : known / asked
  return {
    value: knownWeight === 0 ? null : (100 * passWeight) / knownWeight,
    passWeight,
    knownWeight,
    counts,
    coverage,
    enough: knownWeight > 0 && coverage !== null && coverage >= enoughCoverage,
    worst: SEVERITIES.find((severity) => tally[severity].fail > 0) ?? null,
  }
}
