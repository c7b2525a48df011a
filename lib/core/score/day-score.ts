import { ENOUGH_COVERAGE } from './weights.ts'

/** What is kept of a score of one day. */
export interface DayFigures {
  readonly passWeight: number
  readonly knownWeight: number
  readonly pass: number
  readonly fail: number
  readonly excepted: number
  readonly unknown: number
}

/** The score of a day, 0 to 100, by the rule of scoreOf; null where there was nothing to score, or too little was read. */
export function dayScore(day: DayFigures, enoughCoverage: number = ENOUGH_COVERAGE): number | null {
  const known = day.pass + day.fail + day.excepted
  if (day.knownWeight === 0 || known === 0) return null
  if (known / (known + day.unknown) < enoughCoverage) return null
  return (100 * day.passWeight) / day.knownWeight
}
