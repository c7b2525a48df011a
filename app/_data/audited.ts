import { headers } from 'next/headers'
import type { Viewer } from '#lib/auth/viewer.ts'
import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'

/** What a viewer did by a server action, as the audit trail has it. */
export async function audited(
  { id, name, kind }: Viewer,
  what: Pick<AuditEntry, 'action' | 'target' | 'detail'>,
): Promise<AuditEntry> {
  const given = await headers()
  return {
    at: new Date(),
    actor: { id, name, kind },
    outcome: 'done',
    ...what,
    address: null,
    requestId: given.get('x-request-id'),
  }
}
