import { SEVERITIES, type Severity } from '../rules/rule.ts'

/** How a verdict counts: an excepted failure is neither pass nor fail. */
export const OUTCOMES = ['pass', 'fail', 'unknown', 'excepted', 'not-applicable'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Verdict counts of one area of one scope, by severity. Tallies add: a parent's is the sum of its children's. */
export type Tally = Readonly<Record<Severity, Readonly<Record<Outcome, number>>>>

const tallyOf = (count: (severity: Severity, outcome: Outcome) => number): Tally => {
  const tally = {} as Record<Severity, Record<Outcome, number>>
  for (const severity of SEVERITIES) {
    const row = {} as Record<Outcome, number>
    for (const outcome of OUTCOMES) row[outcome] = count(severity, outcome)
    tally[severity] = row
  }
  return tally
}

export const EMPTY_TALLY: Tally = tallyOf(() => 0)

export const addTallies = (a: Tally, b: Tally): Tally =>
  tallyOf((severity, outcome) => a[severity][outcome] + b[severity][outcome])

/** The tally of a list of outcomes, each with its rule's severity. */
export function tallyOutcomes(
  outcomes: Iterable<{ readonly severity: Severity; readonly outcome: Outcome }>,
): Tally {
  const counts = new Map<string, number>()
  for (const { severity, outcome } of outcomes) {
    const key = `${severity} ${outcome}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return tallyOf((severity, outcome) => counts.get(`${severity} ${outcome}`) ?? 0)
}

export const totalOf = (tally: Tally, outcome: Outcome): number =>
  SEVERITIES.reduce((sum, severity) => sum + tally[severity][outcome], 0)
