import type { ApiToken } from '#lib/core/tokens/api-token.ts'
import { type Queryable, rowOf, rowsOf } from './queryable.ts'
import { type Sql, sql } from './sql.ts'

const COLUMNS = sql`t.id::text, t.name, t.prefix, t.owner_id::text as "ownerId", t.owner_name as "ownerName", t.role, t.scope,
  t.created_at as "createdAt", t.expires_at as "expiresAt", t.last_used_at as "lastUsedAt",
  t.last_used_address as "lastUsedAddress", t.revoked_at as "revokedAt", t.revoked_by as "revokedBy"`

/** Whose tokens are meant: one owner's, or everybody's. It takes no scope: a token is its owner's, not an account's. */
export type TokenHolder =
  | { readonly kind: 'owner'; readonly ownerId: string }
  | { readonly kind: 'everybody' }

/** Tokens, also those that are over, newest first. */
export const listTokens = (
  holder: TokenHolder,
  database: Queryable,
): Promise<readonly ApiToken[]> =>
  rowsOf<ApiToken>(
    database,
    sql`select ${COLUMNS} from api_token t where ${heldBy(holder)} order by t.created_at desc, t.id`,
  )

/** The token of a secret's hash, whatever its state; null when there is none. */
export const readTokenByHash = (
  secretHash: string,
  database: Queryable,
): Promise<ApiToken | null> =>
  rowOf<ApiToken>(
    database,
    sql`select ${COLUMNS} from api_token t where t.secret_hash = ${secretHash}`,
  )

const heldBy = (holder: TokenHolder): Sql =>
  holder.kind === 'everybody' ? sql`true` : sql`t.owner_id::text = ${holder.ownerId}`
