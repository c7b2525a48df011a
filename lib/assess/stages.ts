import type { AccountWorld } from '#lib/core/assess/account-world.ts'
import type { AccountId } from '#lib/core/model/account-id.ts'
import type { Database } from '#lib/db/connect.ts'
import { assessCapacity } from './capacity.ts'
import { assessExposure } from './exposure.ts'
import { assessGraph } from './graph.ts'
import { assessGuardrails } from './guardrails.ts'
import type { OrganizationContext } from './organization-context.ts'
import { judgeResponsibility } from './responsibility.ts'
import { rollUpUnits } from './responsibility-units.ts'
import { judgeSurroundings } from './surroundings.ts'
import { tallyInventory } from './tally-inventory.ts'

interface Stage {
  readonly database: Database
  readonly runId: string
  readonly now: Date
}
export interface AccountStageInput extends Stage {
  readonly accountId: AccountId
  /** Everything that is stored of the account, read when first asked for. */
  readonly world: () => Promise<AccountWorld>
  /** What is the same for all accounts of the run. */
  readonly organization: () => Promise<OrganizationContext>
}
export type AccountStage = (input: AccountStageInput) => Promise<void>
export type OrganizationStage = (input: Stage) => Promise<void>

/** What is judged of one account, in this order; a later stage may read what an earlier one wrote. Each writes in one transaction. */
export const ACCOUNT_STAGES: readonly AccountStage[] = [judgeResponsibility, assessExposure]

/** What needs all accounts, in this order. */
export const ORGANIZATION_STAGES: readonly OrganizationStage[] = [
  tallyInventory,
  assessCapacity,
  assessGuardrails,
  assessGraph,
  judgeSurroundings,
  rollUpUnits,
]
