import { type Queryable, rowOf } from './queryable.ts'
import { sql } from './sql.ts'

export interface KnownUser {
  readonly id: string
  readonly provider: string
  readonly subject: string
  readonly name: string
  readonly email: string | null
  readonly emailVerified: boolean
  /** As the provider named them last. */
  readonly groups: readonly string[]
  readonly groupsToldAt: Date
  readonly disabledAt: Date | null
}

/** Somebody who has signed in once; null when there is no such person. It takes no scope: a scope is made of it. */
export const readUser = (id: string, database: Queryable): Promise<KnownUser | null> =>
  rowOf<KnownUser>(
    database,
    sql`select u.id::text, u.provider, u.subject, u.name, u.email, u.email_verified as "emailVerified",
      u.groups, u.groups_told_at as "groupsToldAt", u.disabled_at as "disabledAt" from app_user u where u.id::text = ${id}`,
  )
