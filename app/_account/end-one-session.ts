'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { fieldsOf } from '#app/_data/fields-of.ts'
import { currentSession } from '#lib/auth/current-session.ts'
import { leavingAddress } from '#lib/auth/leaving-address.ts'
import { endSessions } from './end-sessions.ts'

/** Ends another of one's own sessions; this browser's own leads to the sign-in page. */
export async function endOneSession(form: FormData): Promise<void> {
  const id = z.uuid().safeParse(fieldsOf(form)('id'))
  if (!id.success) return
  const own = (await currentSession())?.id === id.data
  const leaving = own ? await leavingAddress() : null
  await endSessions({ action: 'sessions-revoked', sessionId: id.data })
  if (leaving !== null) redirect(leaving)
  revalidatePath('/account/sessions')
}
