import { type Queryable, rowsOf } from './queryable.ts'
import { sql } from './sql.ts'

export interface SessionRow {
  readonly id: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  readonly address: string | null
  readonly userAgent: string | null
}

const MOST = 200

/** One user's sessions that have not passed their end, the newest first. */
export const listSessions = (
  database: Queryable,
  { userId, now }: { readonly userId: string; readonly now: Date },
): Promise<readonly SessionRow[]> =>
  rowsOf<SessionRow>(
    database,
    sql`select id, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt",
        revoked_at as "revokedAt", address, user_agent as "userAgent"
      from app_session where user_id = ${userId}::uuid and revoked_at is null and expires_at > ${now}
      order by created_at desc limit ${MOST}`,
  )
