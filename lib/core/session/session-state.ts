import { IDLE_MS } from './session-limits.ts'

export interface SessionTimes {
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
}

export const SESSION_STATES = ['live', 'idle', 'expired', 'revoked'] as const
export type SessionState = (typeof SESSION_STATES)[number]

/** Whether a session still stands at `now`, and if not, why. Only `live` lets anybody in. */
export function sessionState(
  { lastSeenAt, expiresAt, revokedAt }: SessionTimes,
  now: Date,
): SessionState {
  if (revokedAt !== null) return 'revoked'
  if (now >= expiresAt) return 'expired'
  return now.getTime() - lastSeenAt.getTime() >= IDLE_MS ? 'idle' : 'live'
}
