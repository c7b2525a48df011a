import { type Administrators, accessOf } from '#lib/auth/access-of.ts'
import { identityOf } from '#lib/auth/identity-of.ts'
import type { Access } from '#lib/core/grants/access.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import type { Database } from '#lib/db/connect.ts'
import { readUser } from '#lib/db/read/read-user.ts'

interface Ask {
  readonly now: () => Date
  readonly administrators: Administrators
  /** Whether the installation takes one-time links: without them there is no local administrator. */
  readonly takesLinks: boolean
}

/**
 * Tells what a person may do and see as of now, by the grants and the groups that the provider named last, while that counts; null when nobody of that id has
 * access any more.
 */
export const accessOfOwner =
  (pool: Database['pool'], { now, administrators, takesLinks }: Ask) =>
  async (ownerId: string): Promise<Access | null> => {
    const user = await readUser(ownerId, pool)
    if (user === null || user.disabledAt !== null) return null
    if (user.provider === 'local') {
      return takesLinks ? { roles: ['admin'], scope: EVERYTHING } : null
    }
    const at = now()
    const access = await accessOf(pool, identityOf(user, at), { now: at, administrators })
    return access.roles.length === 0 ? null : access
  }
