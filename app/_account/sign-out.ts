'use server'

import { redirect } from 'next/navigation'
import { currentSession } from '#lib/auth/current-session.ts'
import { leavingAddress } from '#lib/auth/leaving-address.ts'
import { endSessions } from './end-sessions.ts'

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  const session = await currentSession()
  const leaving = await leavingAddress()
  if (session !== null) await endSessions({ action: 'sign-out', sessionId: session.id })
  redirect(leaving)
}
