import type { Attempt, Job } from '#lib/core/model/job.ts'

export type { Attempt, Job } from '#lib/core/model/job.ts'

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
