import type { AccountId } from '#lib/core/model/account-id.ts'

/** What comes after collection, in the order in which it comes. */
export type NextStep =
  | { readonly kind: 'wait' }
  /** Everything is collected; these accounts are not assessed for the run yet. */
  | { readonly kind: 'assess'; readonly accountIds: readonly AccountId[] }
  | { readonly kind: 'conclude' }

/** Turns what a run collected into findings, capacity, graph and scores. Each step is done twice without harm. */
export interface Assessor {
  /** What the run needs next; `wait` while targets are left, or when the run is closed. */
  next(runId: string): Promise<NextStep>
  assessAccount(ask: {
    readonly runId: string
    readonly accountId: AccountId
    readonly now: Date
  }): Promise<void>
  /** What needs all accounts: the graph, roll-ups of the organization. */
  conclude(ask: { readonly runId: string; readonly now: Date }): Promise<void>
}
