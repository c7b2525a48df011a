import { type Queryable, rowOf, rowsOf } from '../read/queryable.ts'
import { sql } from '../read/sql.ts'
import type { Transaction } from '../transaction.ts'

interface Claim {
  readonly sessionId: string
  readonly now: Date
  /** When it is tried again if nothing comes of this. */
  readonly again: Date
}

/** Takes the turn to ask a session's provider again; null when it is not due, or another request asks already. */
export async function claimRecheck(
  database: Queryable,
  { sessionId, now, again }: Claim,
): Promise<Uint8Array | null> {
  const row = await rowOf<{ readonly tokens: Uint8Array | null }>(
    database,
    sql`update app_session set recheck_at = ${again}
      where id = ${sessionId}::uuid and recheck_at <= ${now} and revoked_at is null
      returning provider_tokens as tokens`,
  )
  return row?.tokens ?? null
}

interface Recheck {
  readonly sessionId: string
  readonly userId: string
  readonly groups: readonly string[]
  readonly providerTokens: Uint8Array
  readonly toldAt: Date
  readonly recheckAt: Date
  readonly expiresAt: Date
}

/** Keeps what a provider said again of somebody. Returns the groups that were known before. */
export async function saveRecheck(
  tx: Transaction,
  { sessionId, userId, groups, toldAt, ...session }: Recheck,
): Promise<readonly string[]> {
  const before = await rowOf<{ readonly groups: readonly string[] }>(
    tx,
    sql`select groups from app_user where id = ${userId}::uuid for update`,
  )
  await rowsOf(
    tx,
    sql`update app_user set groups = ${[...groups]}::text[], groups_told_at = ${toldAt} where id = ${userId}::uuid`,
  )
  await rowsOf(
    tx,
    sql`update app_session set provider_tokens = ${Buffer.from(session.providerTokens)}, recheck_at = ${session.recheckAt},
      expires_at = ${session.expiresAt} where id = ${sessionId}::uuid and revoked_at is null`,
  )
  return before?.groups ?? []
}

/** What the provider gave a session, sealed; null for nothing. */
export async function readProviderTokens(
  database: Queryable,
  sessionId: string,
): Promise<Uint8Array | null> {
  const row = await rowOf<{ readonly tokens: Uint8Array | null }>(
    database,
    sql`select provider_tokens as tokens from app_session where id = ${sessionId}::uuid and revoked_at is null`,
  )
  return row?.tokens ?? null
}
