import { RULES } from '../rules/all-rules.ts'
import { AREAS, type Area, type RuleInfo } from '../rules/rule.ts'
import { type Score, scoreOf } from './score.ts'
import { addTallies, EMPTY_TALLY, type Tally } from './tally.ts'

/** Verdict counts of one rule in some scope; an excepted failure is in `excepted` alone. Those of a parent are the sum of its children's. */
export interface RuleTally {
  readonly ruleId: string
  readonly pass: number
  readonly fail: number
  readonly excepted: number
  readonly unknown: number
  readonly notApplicable: number
}

const BY_ID: ReadonlyMap<string, RuleInfo> = new Map(RULES.map((rule) => [rule.id, rule]))

/** What the catalogue says of a rule; null when it has no such rule (any more). */
export const ruleInfo = (ruleId: string): RuleInfo | null => BY_ID.get(ruleId) ?? null

/** The tallies of the five areas; rules that the catalogue lacks count nowhere. */
export function areaTallies(rows: Iterable<RuleTally>): Readonly<Record<Area, Tally>> {
  const tallies: Record<Area, Tally> = {
    runtime: EMPTY_TALLY,
    network: EMPTY_TALLY,
    configuration: EMPTY_TALLY,
    code: EMPTY_TALLY,
    identity: EMPTY_TALLY,
  }
  for (const row of rows) {
    const rule = ruleInfo(row.ruleId)
    if (rule === null) continue
    const { pass, fail, excepted, unknown, notApplicable } = row
    const counts = { pass, fail, unknown, excepted, 'not-applicable': notApplicable }
    const own: Tally = { ...EMPTY_TALLY, [rule.severity]: counts }
    tallies[rule.area] = addTallies(tallies[rule.area], own)
  }
  return tallies
}

/** The five scores of a scope from the tallies of its rules. */
export function areaScores(rows: Iterable<RuleTally>): Readonly<Record<Area, Score>> {
  const tallies = areaTallies(rows)
  const scores = {} as Record<Area, Score>
  for (const area of AREAS) scores[area] = scoreOf(tallies[area])
  return scores
}
