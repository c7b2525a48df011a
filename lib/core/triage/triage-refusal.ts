import type { TriageChange } from './triage.ts'

/** Why a finding cannot be triaged as asked, in a sentence; null when it can. */
export function triageRefusal(
  finding: { readonly exceptionId: string | null },
  change: TriageChange,
): string | null {
  if (finding.exceptionId !== null && change.status !== undefined) {
    return 'Its risk is accepted: end the exception before giving it another status.'
  }
  return null
}
