import type { Judged } from '../rules/evaluate.ts'
import type { RuleInfo } from '../rules/rule.ts'
import { VERDICT_STATUSES } from '../rules/verdict.ts'
import type { RuleTally } from '../score/rule-tally.ts'

/** Verdicts of one rule in one account·Region: pass, fail, unknown, not-applicable. Exceptions are not looked at. */
export type VerdictCounts = readonly [number, number, number, number]
/** By rule id. */
export type PlaceTally = Readonly<Record<string, VerdictCounts>>

const AT = Object.fromEntries(VERDICT_STATUSES.map((status, at) => [status, at])) as Readonly<
  Record<(typeof VERDICT_STATUSES)[number], 0 | 1 | 2 | 3>
>

/** Counts verdicts as they are judged: none is held. */
export class TallyCounter {
  private readonly counts = new Map<RuleInfo, [number, number, number, number]>()

  add(judged: readonly Judged[]): void {
    for (const { rule, verdict } of judged) {
      const known = this.counts.get(rule)
      const row = known ?? [0, 0, 0, 0]
      row[AT[verdict.status]] += 1
      if (known === undefined) this.counts.set(rule, row)
    }
  }

  get tally(): PlaceTally {
    const rows = [...this.counts].map(([{ id }, counts]) => [id, counts] as const)
    return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}

/** An account's tallies from those of its places, and from how many failures of each rule are excepted. */
export function accountTallies(
  places: Iterable<PlaceTally>,
  excepted: ReadonlyMap<string, number>,
): readonly RuleTally[] {
  const sums = new Map<string, [number, number, number, number]>()
  for (const place of places) {
    for (const [ruleId, counts] of Object.entries(place)) {
      const sum = sums.get(ruleId) ?? [0, 0, 0, 0]
      for (const at of [0, 1, 2, 3] as const) sum[at] += counts[at]
      sums.set(ruleId, sum)
    }
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([ruleId, [pass, fail, unknown, notApplicable]]) => {
      const accepted = Math.min(fail, excepted.get(ruleId) ?? 0)
      return { ruleId, pass, fail: fail - accepted, excepted: accepted, unknown, notApplicable }
    })
}
