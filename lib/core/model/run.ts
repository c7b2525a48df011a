/** One pass over a scope. `published` is what pages show: the newest run whose accounts are all done. */
export const RUN_STATES = ['planning', 'collecting', 'complete', 'partial', 'failed'] as const
export type RunState = (typeof RUN_STATES)[number]

export const TARGET_STATES = ['waiting', 'running', 'complete', 'partial', 'failed'] as const
/** A run's target is one account·Region, or an account's `global` part. */
export type TargetState = (typeof TARGET_STATES)[number]
