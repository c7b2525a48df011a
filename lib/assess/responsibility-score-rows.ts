import { AREAS, SEVERITIES } from '#lib/core/rules/rule.ts'
import { areaScores, type RuleTally } from '#lib/core/score/rule-tally.ts'
import type { ScoreRow } from '#lib/db/write/tallies.ts'

/** The five scores of a scope as they are kept. */
export function scoreRows(tallies: readonly RuleTally[]): readonly ScoreRow[] {
  const scores = areaScores(tallies)
  return AREAS.map((area) => {
    const { counts, passWeight, knownWeight, value, enough, coverage, worst } = scores[area]
    const { 'not-applicable': notApplicable, ...rest } = counts
    return {
      area,
      passWeight,
      knownWeight,
      ...rest,
      notApplicable,
      value: enough ? value : null,
      coverage,
      worst: worst === null ? null : SEVERITIES.indexOf(worst),
    }
  })
}
