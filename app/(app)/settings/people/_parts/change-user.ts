'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { fieldsOf } from '#app/_data/fields-of.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { transaction } from '#lib/db/transaction.ts'
import { appendAuditWithin } from '#lib/db/write/append-audit.ts'
import { revokeSessions } from '#lib/db/write/sessions.ts'
import { setUserDisabled } from '#lib/db/write/set-user-disabled.ts'

const ask = z.object({ id: z.uuid(), to: z.enum(['disabled', 'enabled', 'out']) })

/** Disables somebody, lets them in again, or ends their sessions. Nobody can do it to oneself: the last administrator stays. */
export async function changeUser(form: FormData): Promise<void> {
  const viewer = await requirePermission('manage-grants')
  const field = fieldsOf(form)
  const asked = ask.safeParse({ id: field('id'), to: field('to') })
  if (!asked.success || asked.data.id === viewer.id) return
  const { id: userId, to } = asked.data
  const now = new Date()
  const pool = database()
  if (to === 'out') {
    const entry = await auditEntryOf(viewer, {
      action: 'sessions-revoked',
      target: userId,
      detail: {},
      now,
    })
    await transaction(pool, async (tx) => {
      const ended = await revokeSessions(tx, { userId, sessionId: null, now })
      await appendAuditWithin(tx, { ...entry, detail: { sessions: ended } })
    })
  } else {
    const action = to === 'disabled' ? 'user-disabled' : 'user-enabled'
    const entry = await auditEntryOf(viewer, { action, target: userId, detail: {}, now })
    await setUserDisabled(pool, { userId, disabled: to === 'disabled', entry })
  }
  revalidatePath('/settings/people')
}
