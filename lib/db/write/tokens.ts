import type pg from 'pg'
import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'
import type { ApiToken } from '#lib/core/tokens/api-token.ts'
import { transaction } from '../transaction.ts'
import { appendAuditWithin } from './append-audit.ts'
import { canonicalJson } from './canonical-json.ts'

interface NewToken {
  readonly token: ApiToken
  readonly secretHash: string
  readonly entry: AuditEntry
}

/** Keeps a token; the trail has it, or nothing happened. */
export const addToken = (pool: pg.Pool, { token, secretHash, entry }: NewToken): Promise<void> =>
  transaction(pool, async (tx) => {
    const { id, name, prefix, ownerId, ownerName, role, scope, createdAt, expiresAt } = token
    await tx.query(
      `insert into api_token (id, name, prefix, secret_hash, owner_id, owner_name, role, scope, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        name,
        prefix,
        secretHash,
        ownerId,
        ownerName,
        role,
        canonicalJson(scope),
        createdAt,
        expiresAt,
      ],
    )
    await appendAuditWithin(tx, entry)
  })

/** Takes a token away from now on; false when there is none, or it was revoked before. */
export const revokeToken = (
  pool: pg.Pool,
  { id, entry }: { readonly id: string; readonly entry: AuditEntry },
): Promise<boolean> =>
  transaction(pool, async (tx) => {
    const { rowCount } = await tx.query(
      'update api_token set revoked_at = $2, revoked_by = $3 where id::text = $1 and revoked_at is null',
      [id, entry.at, entry.actor.name],
    )
    if (rowCount === 1) await appendAuditWithin(tx, entry)
    return rowCount === 1
  })

/** Notes that a token was used. Once a minute says enough, so that reading much writes little. */
export async function noteTokenUse(
  pool: pg.Pool,
  { id, at, address }: { readonly id: string; readonly at: Date; readonly address: string | null },
): Promise<void> {
  await pool.query(
    `update api_token set last_used_at = $2, last_used_address = $3 where id = $1
       and (last_used_at is null or last_used_at < $2::timestamptz - interval '1 minute'
         or last_used_address is distinct from $3)`,
    [id, at, address],
  )
}
