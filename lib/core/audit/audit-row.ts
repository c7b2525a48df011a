import type { AuditLink } from './audit-link.ts'

/** An entry as it is shown, listed and exported. */
export interface AuditRow extends AuditLink {
  readonly hash: string
}
