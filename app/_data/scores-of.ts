import { AREAS, type Area } from '#lib/core/rules/rule.ts'
import { areaScores } from '#lib/core/score/rule-tally.ts'
import type { Score } from '#lib/core/score/score.ts'
import type { AskedScope } from './scope-of.ts'
import { talliesOf } from './tallies-of.ts'

export interface AreaScore {
  readonly area: Area
  readonly score: Score
}

/** The five scores of a scope, in the order of the areas; null before anything of it was assessed. */
export async function scoresOf(asked: AskedScope): Promise<readonly AreaScore[] | null> {
  const tallies = await talliesOf(asked)
  if (tallies.length === 0) return null
  const scores = areaScores(tallies)
  return AREAS.map((area) => ({ area, score: scores[area] }))
}
