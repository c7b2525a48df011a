import { type Queryable, rowOf } from './queryable.ts'
import { sql } from './sql.ts'

export interface StoredSession {
  readonly id: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  /** When its provider is asked again; null where it cannot be. */
  readonly recheckAt: Date | null
  readonly user: StoredUser
}

export interface StoredUser {
  readonly id: string
  readonly provider: string
  readonly subject: string
  readonly name: string
  readonly email: string | null
  readonly emailVerified: boolean
  readonly groups: readonly string[]
  readonly groupsToldAt: Date
  readonly disabledAt: Date | null
}

type Row = Omit<StoredSession, 'user'> & {
  readonly userId: string
  readonly userDisabledAt: Date | null
} & Omit<StoredUser, 'id' | 'disabledAt'>

/** The session that a cookie's secret opens, whatever its state, with whose it is; null when there is none. */
export async function readSession(
  database: Queryable,
  secretHash: string,
): Promise<StoredSession | null> {
  const row = await rowOf<Row>(
    database,
    sql`select s.id, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt",
        s.revoked_at as "revokedAt", s.recheck_at as "recheckAt", u.id as "userId", u.provider, u.subject, u.name, u.email,
        u.email_verified as "emailVerified", u.groups, u.groups_told_at as "groupsToldAt", u.disabled_at as "userDisabledAt"
      from app_session s join app_user u on u.id = s.user_id where s.secret_hash = ${secretHash}`,
  )
  if (row === null) return null
  const {
    userId,
    userDisabledAt,
    provider,
    subject,
    name,
    email,
    emailVerified,
    groups,
    groupsToldAt,
    ...session
  } = row
  return {
    ...session,
    user: {
      id: userId,
      provider,
      subject,
      name,
      email,
      emailVerified,
      groups,
      groupsToldAt,
      disabledAt: userDisabledAt,
    },
  }
}
