import type { Severity } from '../rules/rule.ts'
import type { Score } from './score.ts'
import { SEVERITY_WEIGHTS } from './weights.ts'

/** Failures of one rule, or of one function, and what they cost. */
export interface Contribution {
  readonly key: string
  readonly fails: number
  /** Points of the score that turning all of them into passes gives back. */
  readonly points: number
  /** Points that turning one of them into a pass gives back, the heaviest first. */
  readonly pointsPerFix: number
}

/** What each key costs a score, dearest first; equal ones by key. A fix turns a failure into a pass, so the weight stays in the sum below. */
export function contributions(
  score: Pick<Score, 'knownWeight'>,
  fails: Iterable<{ readonly key: string; readonly severity: Severity; readonly count: number }>,
): readonly Contribution[] {
  const costs = new Map<string, { fails: number; weight: number; heaviest: number }>()
  for (const { key, severity, count } of fails) {
    const cost = costs.get(key) ?? { fails: 0, weight: 0, heaviest: 0 }
    cost.fails += count
    cost.weight += SEVERITY_WEIGHTS[severity] * count
    if (count > 0) cost.heaviest = Math.max(cost.heaviest, SEVERITY_WEIGHTS[severity])
    costs.set(key, cost)
  }
  const points = (weight: number) =>
    score.knownWeight > 0 ? (100 * weight) / score.knownWeight : 0
  return [...costs]
    .map(([key, { fails: count, weight, heaviest }]) => ({
      key,
      fails: count,
      points: points(weight),
      pointsPerFix: points(heaviest),
    }))
    .sort((a, b) => b.points - a.points || (a.key < b.key ? -1 : 1))
}
