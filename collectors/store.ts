import type { AccountId } from '#lib/core/model/account-id.ts'
import type { AccountResult, OrganizationResult, TargetResult } from '#lib/core/model/collected.ts'
import type { Lease } from '#lib/core/model/lease.ts'
import type { ClosedRun, OpenedRun } from '#lib/core/model/run.ts'
import type { Tags } from '#lib/core/model/tags.ts'

export type { Lease } from '#lib/core/model/lease.ts'
export { LeaseLost } from '#lib/core/model/lease.ts'
export type { ClosedRun, OpenedRun } from '#lib/core/model/run.ts'

/**
 * The persistence that collection needs; lib/db implements it, main.ts joins the two, and tests have a twin in memory.
 * Every save is one transaction, and doing it twice changes nothing.
 */
export interface Store {
  /** Opens a run; there is at most one open run, and a second caller gets the open one's id and `resumed`. */
  openRun(input: { readonly trigger: string; readonly now: Date }): Promise<OpenedRun>
  /** Tags of accounts as they were last read; accounts whose tags nobody knows are left out. */
  knownAccountTags(): Promise<ReadonlyMap<AccountId, Tags>>
  saveOrganization(runId: string, result: OrganizationResult): Promise<void>
  /** The account's Regions, or why it could not be reached; the latter is a coverage row for every source of the account. */
  saveAccount(runId: string, accountId: AccountId, result: AccountResult): Promise<void>
  /** Lands a target's records, coverage and gaps, and marks the target done, in one transaction. Throws LeaseLost when the lease is stale. */
  saveTarget(lease: Lease, result: TargetResult): Promise<void>
  /** How many functions each account·Region had when last collected, by `account/region`: the longest go first, and the empty are cheap. */
  expectedFunctions(): Promise<ReadonlyMap<string, number>>
  /** Closes the run when no target is left, publishes it, and says how it ended; null while targets are left. */
  closeRun(runId: string, now: Date): Promise<ClosedRun | null>
}
