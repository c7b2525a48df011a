'use server'

import { redirect } from 'next/navigation'
import { leavingAddress } from '#lib/auth/leaving-address.ts'
import { endSessions } from './end-sessions.ts'

/** Ends every session of whoever asks, this browser's too. */
export async function signOutEverywhere(): Promise<void> {
  const leaving = await leavingAddress()
  await endSessions({ action: 'sessions-revoked', sessionId: null })
  redirect(leaving)
}
