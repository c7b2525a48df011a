import type { AccountId } from '#lib/core/model/account-id.ts'
import type { AccountResult, OrganizationResult, TargetResult } from '#lib/core/model/collected.ts'
import type { Lease } from '#lib/core/model/lease.ts'
import type { ClosedRun, OpenedRun } from '#lib/core/model/run.ts'
import type { Tags } from '#lib/core/model/tags.ts'
import type { Database } from '../connect.ts'
import { abandonTarget, type LostTarget } from './abandon-target.ts'
import { closeRun } from './close-run.ts'
import { expectedFunctions } from './expected-functions.ts'
import { knownAccountTags } from './known-account-tags.ts'
import { openRun } from './open-run.ts'
import { saveAccount } from './save-account.ts'
import { saveOrganization } from './save-organization.ts'
import { saveTarget } from './save-target.ts'

/** The Postgres behind collection (the port is collectors/store.ts). Every save is one transaction. */
export interface PostgresStore {
  openRun(input: { readonly trigger: string; readonly now: Date }): Promise<OpenedRun>
  knownAccountTags(): Promise<ReadonlyMap<AccountId, Tags>>
  saveOrganization(runId: string, result: OrganizationResult): Promise<void>
  saveAccount(runId: string, accountId: AccountId, result: AccountResult): Promise<void>
  saveTarget(lease: Lease, result: TargetResult): Promise<void>
  /** A target whose every attempt died without a word: it failed, and the run can close. */
  abandonTarget(lost: LostTarget): Promise<void>
  expectedFunctions(): Promise<ReadonlyMap<string, number>>
  closeRun(runId: string, now: Date): Promise<ClosedRun | null>
}

export function createStore(
  { pool }: Pick<Database, 'pool'>,
  clock: () => Date = () => new Date(),
): PostgresStore {
  return {
    openRun: (input) => openRun(pool, input),
    knownAccountTags: () => knownAccountTags(pool),
    saveOrganization: (runId, result) => saveOrganization(pool, { runId, result, now: clock() }),
    saveAccount: (runId, accountId, result) =>
      saveAccount(pool, { runId, accountId, result, now: clock() }),
    saveTarget: (lease, result) => saveTarget(pool, lease, result),
    abandonTarget: (lost) => abandonTarget(pool, lost),
    expectedFunctions: () => expectedFunctions(pool),
    closeRun: (runId, now) => closeRun(pool, runId, now),
  }
}
