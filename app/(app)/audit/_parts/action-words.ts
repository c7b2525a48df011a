import type { AuditAction, AuditOutcome } from '#lib/core/audit/audit-action.ts'

export const ACTION_WORDS: Readonly<Record<AuditAction, string>> = {
  'sign-in': 'Sign-in',
  'sign-out': 'Sign-out',
  'sessions-revoked': 'Sessions revoked',
  'user-disabled': 'Person disabled',
  'user-enabled': 'Person enabled',
  'access-denied': 'Access denied',
  export: 'Export',
  'exception-granted': 'Exception granted',
  'exception-ended': 'Exception ended',
  'finding-triaged': 'Finding triaged',
  'grant-added': 'Access granted',
  'grant-changed': 'Access changed',
  'grant-revoked': 'Access revoked',
  'setting-changed': 'Setting changed',
  'token-created': 'Token created',
  'token-revoked': 'Token revoked',
  'token-refused': 'Token refused',
  'audit-verified': 'Trail verified',
  'notification-added': 'Notification added',
  'notification-changed': 'Notification changed',
  'notification-removed': 'Notification removed',
  'export-scheduled': 'Export scheduled',
  'export-schedule-changed': 'Export schedule changed',
  'export-schedule-removed': 'Export schedule removed',
  'groups-changed': 'Groups changed',
  'view-saved': 'View saved',
  'view-changed': 'View changed',
  'view-removed': 'View removed',
}

export const OUTCOME_WORDS: Readonly<Record<AuditOutcome, string>> = {
  done: 'Done',
  refused: 'Refused',
  failed: 'Failed',
}
