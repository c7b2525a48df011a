import { type Queryable, rowsOf } from './queryable.ts'
import { sql } from './sql.ts'

export interface UserRow {
  readonly id: string
  readonly provider: string
  readonly subject: string
  readonly name: string
  readonly email: string | null
  readonly groups: readonly string[]
  readonly signedInAt: Date
  readonly disabledAt: Date | null
  /** That were not ended, and are not past their end. */
  readonly sessions: number
}

/** Whoever has ever signed in, the latest first; not bound to accounts, so for those alone who may manage access. */
export const listUsers = (
  database: Queryable,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<readonly UserRow[]> =>
  rowsOf<UserRow>(
    database,
    sql`select u.id, u.provider, u.subject, u.name, u.email, u.groups, u.signed_in_at as "signedInAt",
        u.disabled_at as "disabledAt",
        (select count(*) from app_session s
          where s.user_id = u.id and s.revoked_at is null and s.expires_at > ${now})::float8 as sessions
      from app_user u order by u.signed_in_at desc, u.id limit ${most}`,
  )
