import type { FindingStep } from './finding-move.ts'
import type { RunMark } from './run-span.ts'

export interface StepDay {
  /** ISO date in UTC. */
  readonly day: string
  readonly step: FindingStep
  readonly findings: number
}

/** What came and went on a day; null where no run looked: nothing is known of that day, which is not nothing. */
export interface FlowDay {
  readonly day: string
  readonly came: number | null
  readonly resolved: number | null
}

/** The flow of findings over some days. What the very first run found is no change, so its day is not told either. */
export function findingFlow(
  days: readonly string[],
  runs: readonly Pick<RunMark, 'startedAt' | 'publishedAt'>[],
  steps: readonly StepDay[],
): readonly FlowDay[] {
  const looked = runs
    .filter(({ publishedAt }) => publishedAt !== null)
    .map(({ startedAt }) => startedAt.toISOString())
    .toSorted()
    .slice(1)
    .map((moment) => moment.slice(0, 10))
  const withRun = new Set([...looked, ...steps.map(({ day }) => day)])
  const sum = (day: string, wanted: readonly FindingStep[]) =>
    steps
      .filter((one) => one.day === day && wanted.includes(one.step))
      .reduce((all, { findings }) => all + findings, 0)
  return days.map((day) =>
    withRun.has(day)
      ? { day, came: sum(day, ['opened', 'reopened']), resolved: sum(day, ['resolved']) }
      : { day, came: null, resolved: null },
  )
}
