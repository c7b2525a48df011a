import type { RuntimeEntry } from './runtime-entry.ts'

/** What AWS still does for a runtime: the furthest of its dates that has been reached. */
export const RUNTIME_STATUSES = [
  'supported',
  'deprecated',
  'create-blocked',
  'update-blocked',
  'preview',
  'unknown',
] as const
export type RuntimeStatus = (typeof RUNTIME_STATUSES)[number]

/** The status of an entry on a day, given as an ISO date. */
export function statusOf(entry: RuntimeEntry, today: string): RuntimeStatus {
  const reached = (day: string | null) => day !== null && day <= today
  if (reached(entry.updateBlockedOn)) return 'update-blocked'
  if (reached(entry.createBlockedOn)) return 'create-blocked'
  if (reached(entry.deprecatedOn)) return 'deprecated'
  return entry.delivery === 'preview' ? 'preview' : 'supported'
}
