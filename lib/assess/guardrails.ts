import { saveGuardrails } from '#lib/db/write/save-guardrails.ts'
import { readOrganizationContext } from './organization-context.ts'
import type { OrganizationStage } from './stages.ts'

/** Which guardrails hold the administrators of each account. */
export const assessGuardrails: OrganizationStage = async ({ database, now }) => {
  const { stored, guardrailsOf } = await readOrganizationContext(database)
  const rows = stored.accounts.flatMap((account) => guardrailsOf(account).rows)
  await saveGuardrails(database.pool, { rows, now })
}
