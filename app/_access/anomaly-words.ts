import type { Anomaly } from '#lib/core/policy/grant.ts'

/** Principals that are kinds of their own, whatever their audience. */
export const ANOMALY_WORDS: Readonly<Record<Anomaly, string>> = {
  'deleted-principal': 'Deleted principal',
  'closed-account': 'Closed account',
  'unknown-account': 'Account that nobody knows',
  'foreign-organization': 'Another organization',
  vendor: 'Approved vendor',
}
