import { randomUUID } from 'node:crypto'
import { type Queryable, rowOf } from '../read/queryable.ts'
import { sql } from '../read/sql.ts'

export interface SignedInUser {
  readonly provider: string
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly email: string | null
  readonly emailVerified: boolean
  readonly groups: readonly string[]
}

export interface SavedUser {
  readonly id: string
  readonly disabledAt: Date | null
}

/** Notes that somebody signed in, with what the provider says of them now. */
export async function saveUser(
  database: Queryable,
  user: SignedInUser,
  now: Date,
): Promise<SavedUser> {
  const saved = await rowOf<SavedUser>(
    database,
    sql`insert into app_user (id, provider, issuer, subject, name, email, email_verified, groups, groups_told_at, first_signed_in_at, signed_in_at)
      values (${randomUUID()}::uuid, ${user.provider}, ${user.issuer}, ${user.subject}, ${user.name}, ${user.email},
        ${user.emailVerified}, ${[...user.groups]}::text[], ${now}, ${now}, ${now})
      on conflict (issuer, subject) do update set provider = excluded.provider, name = excluded.name, email = excluded.email,
        email_verified = excluded.email_verified, groups = excluded.groups, groups_told_at = excluded.groups_told_at,
        signed_in_at = excluded.signed_in_at
      returning id, disabled_at as "disabledAt"`,
  )
  if (saved === null) throw new Error('The user was not saved.')
  return saved
}
