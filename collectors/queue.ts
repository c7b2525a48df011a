import type { AccountId } from '#lib/core/model/account-id.ts'

/** The jobs of a run, in the order in which they come about. */
export type Job =
  | { readonly kind: 'plan'; readonly trigger: string }
  | { readonly kind: 'account'; readonly runId: string; readonly accountId: AccountId }
  | {
      readonly kind: 'region'
      readonly runId: string
      readonly accountId: AccountId
      readonly region: string
    }
  | { readonly kind: 'close'; readonly runId: string }

/** One attempt at a job. `token` changes with every attempt. */
export interface Attempt {
  readonly job: Job
  readonly token: string
  readonly signal: AbortSignal
  /** False while the queue would try the job again: a passing loss may then be thrown. Left out counts as true. */
  readonly last?: boolean
}

/**
 * The queue that carries a run over any number of workers. At most one `account` job runs per account and one
 * `region` job per account·Region, whatever the number of workers; a dead worker's job is picked up again.
 */
export interface Queue {
  /** Adds jobs; a job that is already waiting or running for the same run and target is not added twice. */
  add(jobs: readonly Job[]): Promise<void>
  work(input: {
    readonly inFlight: number
    readonly handle: (attempt: Attempt) => Promise<void>
  }): Promise<void>
  schedule(cron: string): Promise<void>
  stop(): Promise<void>
}
