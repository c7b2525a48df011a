import type { Access } from '#lib/core/grants/access.ts'
import type { StoredUser } from '#lib/db/read/read-session.ts'
import { webDatabase } from '#lib/db/web-database.ts'
import { readEnvironment } from '#lib/env.ts'
import { accessOf } from './access-of.ts'
import { identityOf } from './identity-of.ts'

type Known = Pick<StoredUser, 'provider' | 'subject' | 'email' | 'emailVerified' | 'groups'>

/** What a user may do and see now, by the grants; the local administrator is one by where the sign-in came from. */
export async function accessOfUser(user: Known, now: Date): Promise<Access> {
  if (user.provider === 'local') return { roles: ['admin'], scope: { kind: 'everything' } }
  const { DEMARC_ADMIN_GROUPS, DEMARC_ADMIN_SUBJECTS } = readEnvironment()
  return accessOf(webDatabase(), identityOf(user), {
    now,
    administrators: { groups: DEMARC_ADMIN_GROUPS ?? [], subjects: DEMARC_ADMIN_SUBJECTS ?? [] },
  })
}
