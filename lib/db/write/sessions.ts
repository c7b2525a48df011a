import { type Queryable, rowsOf } from '../read/queryable.ts'
import { sql } from '../read/sql.ts'

export interface NewSession {
  readonly id: string
  readonly secretHash: string
  readonly userId: string
  readonly now: Date
  readonly expiresAt: Date
  readonly address: string | null
  readonly userAgent: string | null
  /** Of who came by a provider: its tokens, sealed, and when it is asked again. */
  readonly provider?: { readonly tokens: Uint8Array; readonly recheckAt: Date | null }
}

/** Ended sessions are kept this long, for whoever looks at an incident. */
const KEPT = '90 days'

export async function addSession(
  database: Queryable,
  { provider, ...session }: NewSession,
): Promise<void> {
  await rowsOf(
    database,
    sql`with former as (delete from app_session where user_id = ${session.userId}::uuid
        and expires_at < ${session.now}::timestamptz - ${KEPT}::interval
      ), over as (update app_session set provider_tokens = null
        where provider_tokens is not null and expires_at < ${session.now})
      insert into app_session (id, secret_hash, user_id, created_at, last_seen_at, expires_at, address, user_agent,
        provider_tokens, recheck_at)
      values (${session.id}::uuid, ${session.secretHash}, ${session.userId}::uuid, ${session.now}, ${session.now},
        ${session.expiresAt}, ${session.address}, ${session.userAgent},
        ${provider === undefined ? null : Buffer.from(provider.tokens)}, ${provider?.recheckAt ?? null})`,
  )
}

/** Never brings the time back: of two requests at once the later counts. */
export async function noteSeen(database: Queryable, id: string, now: Date): Promise<void> {
  await rowsOf(
    database,
    sql`update app_session set last_seen_at = ${now} where id = ${id}::uuid and last_seen_at < ${now}`,
  )
}

export interface Revocation {
  readonly userId: string
  /** Null: all of the user's. */
  readonly sessionId: string | null
  readonly now: Date
}

/** Ends sessions of one user, from the next request on. Returns how many still stood. */
export async function revokeSessions(
  database: Queryable,
  { userId, sessionId, now }: Revocation,
): Promise<number> {
  const ended = await rowsOf(
    database,
    sql`update app_session set revoked_at = ${now}, provider_tokens = null
      where user_id = ${userId}::uuid and revoked_at is null
        and (${sessionId}::uuid is null or id = ${sessionId}::uuid)
      returning id`,
  )
  return ended.length
}

/** Ends the session that a cookie's secret opens, if there is one. */
export async function revokeBySecret(
  database: Queryable,
  secretHash: string,
  now: Date,
): Promise<void> {
  await rowsOf(
    database,
    sql`update app_session set revoked_at = ${now}, provider_tokens = null where secret_hash = ${secretHash} and revoked_at is null`,
  )
}
