import type { AuditRow } from './audit-row.ts'

/** An entry as a line of JSON, with all that its hash covers: who keeps the lines elsewhere can verify the chain without Demarc. */
export const auditLine = ({ at, ...row }: AuditRow): string =>
  `${JSON.stringify({ audit: { ...row, at: at.toISOString() } })}\n`
