import type { AccountId } from './account-id.ts'

/** A claim on one target by one attempt of one job: what fences a worker that was thought dead. */
export interface Lease {
  readonly runId: string
  readonly accountId: AccountId
  readonly region: string
  /** Tokens of one target sort, as text, in the order of its attempts. */
  readonly token: string
}

/** A later attempt has landed the target, the run is closed, or a newer run has been there: nothing was written. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}
