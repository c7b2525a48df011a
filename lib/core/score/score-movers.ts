import { findingMove, type StepPair } from '../diff/finding-move.ts'
import type { Area } from '../rules/rule.ts'
import { ruleInfo } from './rule-tally.ts'
import { SEVERITY_WEIGHTS } from './weights.ts'

/** A rule that moved an area's score. */
export interface ScoreMover {
  readonly ruleId: string
  readonly title: string
  /** Findings that came or came back, less those that were resolved: more than nothing pulls the score down. */
  readonly net: number
  readonly weight: number
}

/** What moved an area's score in a span, the heaviest first. Rules that cancel out, or weigh nothing, moved nothing. */
export function scoreMovers(
  rows: Iterable<StepPair & { readonly ruleId: string; readonly findings: number }>,
  area: Area,
): readonly ScoreMover[] {
  const nets = new Map<string, number>()
  for (const row of rows) {
    nets.set(row.ruleId, (nets.get(row.ruleId) ?? 0) + signOf(row) * row.findings)
  }
  return [...nets]
    .flatMap(([ruleId, net]) => {
      const rule = ruleInfo(ruleId)
      if (rule === null || rule.area !== area) return []
      return [{ ruleId, title: rule.title, net, weight: net * SEVERITY_WEIGHTS[rule.severity] }]
    })
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.ruleId < b.ruleId ? -1 : 1))
}

function signOf(pair: StepPair): number {
  switch (findingMove(pair)) {
    case 'new':
    case 'reopened':
      return 1
    case 'resolved':
      return -1
    case 'passed':
    case null:
      return 0
  }
}
