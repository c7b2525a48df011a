/** One pass over a scope. `published` is what pages show: the newest run whose accounts are all done. */
export const RUN_STATES = ['planning', 'collecting', 'complete', 'partial', 'failed'] as const
export type RunState = (typeof RUN_STATES)[number]

export const TARGET_STATES = ['waiting', 'running', 'complete', 'partial', 'failed'] as const
/** A run's target is one account·Region, or an account's `global` part. */
export type TargetState = (typeof TARGET_STATES)[number]

export interface OpenedRun {
  readonly runId: string
  /** Whether it was open already. */
  readonly resumed: boolean
  /** Whether discovery had named its accounts: then their jobs are in the queue, and planning again would do all of it twice. */
  readonly planned?: boolean
}

export interface ClosedRun {
  readonly state: 'complete' | 'partial' | 'failed'
  readonly accounts: number
  readonly targets: number
  readonly gaps: number
}
