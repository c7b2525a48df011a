import type { AuditDetail } from '#lib/core/audit/audit-entry.ts'
import type { Grant } from '#lib/core/grants/grant.ts'
import { scopeWords, subjectWords } from './scope-words.ts'

/** What the audit trail keeps of a grant. */
export const grantDetail = (
  grant: Pick<
    Grant,
    'id' | 'role' | 'scope' | 'note' | 'expiresAt' | 'provider' | 'subject' | 'subjectKind'
  >,
): AuditDetail => ({
  id: grant.id,
  subject: subjectWords(grant),
  role: grant.role,
  scope: scopeWords(grant.scope),
  accounts: grant.scope.kind === 'accounts' ? grant.scope.accountIds : null,
  unit: grant.scope.kind === 'unit' ? grant.scope.unitId : null,
  note: grant.note,
  expires: grant.expiresAt?.toISOString() ?? null,
})
