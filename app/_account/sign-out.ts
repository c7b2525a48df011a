'use server'

import { redirect } from 'next/navigation'
import { currentSession } from '#lib/auth/current-session.ts'
import { endSessions } from './end-sessions.ts'

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  const session = await currentSession()
  if (session !== null) await endSessions({ action: 'sign-out', sessionId: session.id })
  redirect('/sign-in?out=1')
}
