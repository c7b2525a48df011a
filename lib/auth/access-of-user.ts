import { type Access, NO_ACCESS } from '#lib/core/grants/access.ts'
import { webDatabase } from '#lib/db/web-database.ts'
import { readEnvironment } from '#lib/env.ts'
import { accessOf } from './access-of.ts'
import { identityOf } from './identity-of.ts'
import { LOCAL } from './local.ts'
import { signInSettings } from './sign-in-settings.ts'

type Known = Parameters<typeof identityOf>[0]

/**
 * What a user may do and see now, by the grants. The local administrator is one by where the sign-in came from, and nobody,
 * with every token, on a server that takes no links.
 */
export async function accessOfUser(user: Known, now: Date): Promise<Access> {
  if (user.provider === LOCAL) {
    return signInSettings().links ? { roles: ['admin'], scope: { kind: 'everything' } } : NO_ACCESS
  }
  const { DEMARC_ADMIN_GROUPS, DEMARC_ADMIN_SUBJECTS } = readEnvironment()
  return accessOf(webDatabase(), identityOf(user, now), {
    now,
    administrators: { groups: DEMARC_ADMIN_GROUPS ?? [], subjects: DEMARC_ADMIN_SUBJECTS ?? [] },
  })
}
