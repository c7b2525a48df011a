'use server'

import { redirect } from 'next/navigation'
import { endSessions } from './end-sessions.ts'

/** Ends every session of whoever asks, this browser's too. */
export async function signOutEverywhere(): Promise<void> {
  await endSessions({ action: 'sessions-revoked', sessionId: null })
  redirect('/sign-in?out=1')
}
