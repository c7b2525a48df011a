import type { StageInput } from '#lib/db/read/read-stage-input.ts'
import { canonicalJson, contentHash } from '#lib/db/write/canonical-json.ts'
import { assessmentSettings } from './assessment-settings.ts'
import { coreVersion } from './core-version.ts'
import type { OrganizationContext } from './organization-context.ts'

/** What who can call what is judged from: the organization, the accounts that are approved, and these records by their hashes. */
export const accessInput = (
  organization: OrganizationContext,
  hashes: ReadonlyMap<string, string>,
): StageInput => ({
  rules: coreVersion(),
  inputHash: contentHash(
    canonicalJson([
      organization.hash,
      assessmentSettings().approvedAccounts,
      [...hashes].sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  ),
})

export const isSameInput = (before: StageInput | null, now: StageInput): boolean =>
  before?.rules === now.rules && before.inputHash === now.inputHash
