/** What the audit trail records. An API once written: a name is never given another meaning, and never reused. */
export const AUDIT_ACTIONS = [
  'sign-in',
  'sign-out',
  'sessions-revoked',
  'user-disabled',
  'user-enabled',
  'access-denied',
  'export',
  'exception-granted',
  'exception-ended',
  'finding-triaged',
  'grant-added',
  'grant-changed',
  'grant-revoked',
  'setting-changed',
  'token-created',
  'token-revoked',
  'token-refused',
  'audit-verified',
  'notification-added',
  'notification-changed',
  'notification-removed',
  'export-scheduled',
  'export-schedule-changed',
  'export-schedule-removed',
  'groups-changed',
  'view-saved',
  'view-changed',
  'view-removed',
] as const

export type AuditAction = (typeof AUDIT_ACTIONS)[number]

export const AUDIT_OUTCOMES = ['done', 'refused', 'failed'] as const
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number]
