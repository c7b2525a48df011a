import type { AccountWorld } from '#lib/core/assess/account-world.ts'
import type { Database } from '#lib/db/connect.ts'
import { assessCapacity } from './capacity.ts'

interface Stage {
  readonly database: Database
  readonly runId: string
  readonly now: Date
}
export type AccountStage = (input: Stage & { readonly world: AccountWorld }) => Promise<void>
export type OrganizationStage = (input: Stage) => Promise<void>

/** What is judged of one account, in this order; a later stage may read what an earlier one wrote. Each writes in one transaction. */
export const ACCOUNT_STAGES: readonly AccountStage[] = []

/** What needs all accounts, in this order. */
export const ORGANIZATION_STAGES: readonly OrganizationStage[] = [assessCapacity]
