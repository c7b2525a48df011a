import { SEVERITIES, type Severity } from '../rules/rule.ts'

/** The numbers that stand for severities, gravest first; of all of them when none is asked for. */
export const severityRanks = (asked: readonly Severity[]): readonly number[] =>
  SEVERITIES.flatMap((severity, rank) =>
    asked.length === 0 || asked.includes(severity) ? [rank] : [],
  )

/** The severity that a number stands for. */
export const severityOfRank = (rank: number): Severity => SEVERITIES[rank] ?? 'info'
