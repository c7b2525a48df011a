import type pg from 'pg'
import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'
import type { Grant } from '#lib/core/grants/grant.ts'
import { transaction } from '../transaction.ts'
import { appendAuditWithin } from './append-audit.ts'
import { canonicalJson } from './canonical-json.ts'

/** Gives a grant; the trail has it, or nothing happened. */
export const addGrant = (pool: pg.Pool, grant: Grant, entry: AuditEntry): Promise<void> =>
  transaction(pool, async (tx) => {
    const { id, subjectKind, provider, subject, role, scope, note } = grant
    const { expiresAt, grantedAt, grantedBy } = grant
    await tx.query(
      `insert into access_grant (id, subject_kind, provider, subject, role, scope, note, expires_at, granted_at, granted_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        subjectKind,
        provider,
        subject,
        role,
        canonicalJson(scope),
        note,
        expiresAt,
        grantedAt,
        grantedBy,
      ],
    )
    await appendAuditWithin(tx, entry)
  })

interface Change {
  readonly id: string
  readonly entry: AuditEntry
}

/** Takes a grant away from now on; false when there is none, or it was revoked before. */
export const revokeGrant = (pool: pg.Pool, { id, entry }: Change): Promise<boolean> =>
  change(pool, entry, [
    'update access_grant set revoked_at = $2, revoked_by = $3 where id::text = $1 and revoked_at is null',
    [id, entry.at, entry.actor.name],
  ])

/** Has a grant end at another time, or never (null); false when there is none, or it was revoked. */
export const setGrantEnd = (
  pool: pg.Pool,
  { id, entry, expiresAt }: Change & { readonly expiresAt: Date | null },
): Promise<boolean> =>
  change(pool, entry, [
    'update access_grant set expires_at = $2 where id::text = $1 and revoked_at is null',
    [id, expiresAt],
  ])

const change = (
  pool: pg.Pool,
  entry: AuditEntry,
  [text, values]: readonly [string, unknown[]],
): Promise<boolean> =>
  transaction(pool, async (tx) => {
    const { rowCount } = await tx.query(text, values)
    if (rowCount === 1) await appendAuditWithin(tx, entry)
    return rowCount === 1
  })
