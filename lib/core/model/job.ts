import type { AccountId } from './account-id.ts'

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
  | { readonly kind: 'assess'; readonly runId: string; readonly accountId: AccountId }
  | { readonly kind: 'close'; readonly runId: string }

/** One attempt at a job. */
export interface Attempt {
  readonly job: Job
  /** Changes with every attempt; tokens of one target sort, as text, in the order of its attempts. */
  readonly token: string
  /** Aborted when the claim on the job is lost, or when the worker stops. */
  readonly signal: AbortSignal
  /** False while the queue would try the job again: a passing loss may then be thrown. Left out counts as true. */
  readonly last?: boolean
}
