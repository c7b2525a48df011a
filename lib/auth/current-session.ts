import { cookies } from 'next/headers'
import { cache } from 'react'
import { SEEN_MS } from '#lib/core/session/session-limits.ts'
import { sessionState } from '#lib/core/session/session-state.ts'
import { readSession, type StoredSession } from '#lib/db/read/read-session.ts'
import { webDatabase } from '#lib/db/web-database.ts'
import { noteSeen } from '#lib/db/write/sessions.ts'
import { cookieOf, SESSION } from './cookie.ts'
import { LOCAL } from './local.ts'
import { recheck } from './recheck.ts'
import { hashOfSecret } from './secret-token.ts'
import { signInSettings } from './sign-in-settings.ts'

/**
 * The live session of the current request, read anew for each one: whoever is signed out, disabled or idle for too long
 * is out with the next request. Null without one.
 */
export const currentSession = cache(async (): Promise<StoredSession | null> => {
  const session = await checkedSession()
  if (session === null) return null
  const now = new Date()
  if (now.getTime() - session.lastSeenAt.getTime() >= SEEN_MS) {
    await noteSeen(webDatabase(), session.id, now)
  }
  return session
})

async function checkedSession(): Promise<StoredSession | null> {
  const session = await storedSession()
  const sessionSecret = await cookieSecret()
  if (session === null || sessionSecret === null) return null
  const changed = await recheck({ session, sessionSecret, now: new Date() })
  return changed ? storedSession() : session
}

/** What the browser shows of itself; null for nothing. */
export async function cookieSecret(): Promise<string | null> {
  const { isSecure } = signInSettings()
  return (await cookies()).get(cookieOf(SESSION, isSecure).name)?.value || null
}

/** The same, without counting as something that the person did. */
export async function storedSession(): Promise<StoredSession | null> {
  const { links, providers } = signInSettings()
  const secret = await cookieSecret()
  if (secret === null) return null
  const session = await readSession(webDatabase(), hashOfSecret(secret))
  if (session === null || session.user.disabledAt !== null) return null
  const { provider } = session.user
  const isServed = provider === LOCAL ? links : providers.some(({ id }) => id === provider)
  return isServed && sessionState(session, new Date()) === 'live' ? session : null
}
