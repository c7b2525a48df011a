import { requestFacts } from '#lib/auth/request-facts.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import type { AuditAction } from '#lib/core/audit/audit-action.ts'
import type { AuditDetail, AuditEntry } from '#lib/core/audit/audit-entry.ts'

interface Deed {
  readonly action: AuditAction
  readonly target: string | null
  readonly detail: AuditDetail
  readonly now: Date
}

/** The trail's entry of what a viewer does by a page. */
export async function auditEntryOf(
  { id, name, kind }: Viewer,
  { action, target, detail, now }: Deed,
): Promise<AuditEntry> {
  const { address, requestId } = await requestFacts()
  return {
    at: now,
    actor: { id, name, kind },
    action,
    outcome: 'done',
    target,
    detail,
    address,
    requestId,
  }
}
