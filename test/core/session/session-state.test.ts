import { expect, it } from 'vitest'
import { type SessionState, sessionState } from '#lib/core/session/session-state.ts'

const now = new Date('2026-11-22T12:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

it.each<[string, number, number, number | null, SessionState]>([
  ['seen a moment ago', 0, 60, null, 'live'],
  ['seen 29 minutes ago', -29, 60, null, 'live'],
  ['seen 30 minutes ago', -30, 60, null, 'idle'],
  ['busy, but 12 hours old', 0, 0, null, 'expired'],
  ['idle and past its end', -90, -1, null, 'expired'],
  ['ended by its owner', 0, 60, -1, 'revoked'],
  ['ended in the future of a slow clock', 0, 60, 5, 'revoked'],
])('%s', (_, seen, expires, revoked, state) => {
  const times = {
    lastSeenAt: minutes(seen),
    expiresAt: minutes(expires),
    revokedAt: revoked === null ? null : minutes(revoked),
  }
  expect(sessionState(times, now)).toBe(state)
})
