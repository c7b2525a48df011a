import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'
import type { Database } from '../connect.ts'
import { rowsOf } from '../read/queryable.ts'
import { sql } from '../read/sql.ts'
import { transaction } from '../transaction.ts'
import { appendAuditWithin } from './append-audit.ts'
import { revokeSessions } from './sessions.ts'

interface Change {
  readonly userId: string
  readonly disabled: boolean
  readonly entry: AuditEntry
}

/** Takes a person's access away and ends every session, or gives it back. False when nothing changed. */
export const setUserDisabled = (
  pool: Database['pool'],
  { userId, disabled, entry }: Change,
): Promise<boolean> =>
  transaction(pool, async (tx) => {
    const changed = await rowsOf(
      tx,
      sql`update app_user set disabled_at = ${disabled ? entry.at : null}
        where id = ${userId}::uuid and (disabled_at is null) = ${disabled} returning id`,
    )
    if (changed.length === 0) return false
    const now = entry.at
    const ended = disabled ? await revokeSessions(tx, { userId, sessionId: null, now }) : 0
    await appendAuditWithin(tx, { ...entry, detail: { ...entry.detail, sessions: ended } })
    return true
  })
