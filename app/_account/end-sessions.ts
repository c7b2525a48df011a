import { cookies } from 'next/headers'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { cookieOf, SESSION } from '#lib/auth/cookie.ts'
import { currentSession } from '#lib/auth/current-session.ts'
import { signInSettings } from '#lib/auth/sign-in-settings.ts'
import { viewer } from '#lib/auth/viewer.ts'
import { transaction } from '#lib/db/transaction.ts'
import { appendAuditWithin } from '#lib/db/write/append-audit.ts'
import { revokeSessions } from '#lib/db/write/sessions.ts'

interface Ending {
  readonly action: 'sign-out' | 'sessions-revoked'
  /** Null: every session of the person. */
  readonly sessionId: string | null
}

/** Ends sessions of whoever asks, at once and on every server, and keeps it in the audit trail. */
export async function endSessions({ action, sessionId }: Ending): Promise<void> {
  const [who, session] = await Promise.all([viewer(), currentSession()])
  const now = new Date()
  const entry = await auditEntryOf(who, { action, target: sessionId, detail: {}, now })
  await transaction(database(), async (tx) => {
    const ended = await revokeSessions(tx, { userId: who.id, sessionId, now })
    await appendAuditWithin(tx, { ...entry, detail: { sessions: ended } })
  })
  if (sessionId !== null && sessionId !== session?.id) return
  const { isSecure } = signInSettings()
  const { name, options } = cookieOf(SESSION, isSecure)
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
}
