import type { Grant } from './grant.ts'

export const GRANT_STATES = ['active', 'expired', 'revoked'] as const
export type GrantState = (typeof GRANT_STATES)[number]

/** Whether a grant gives anything at `now`. */
export function grantState(
  { expiresAt, revokedAt }: Pick<Grant, 'expiresAt' | 'revokedAt'>,
  now: Date,
): GrantState {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'active'
}
