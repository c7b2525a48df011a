import type { Identity } from '#lib/core/grants/identity.ts'
import { GROUPS_COUNT_MS } from '#lib/core/session/session-limits.ts'
import type { StoredUser } from '#lib/db/read/read-session.ts'

type Known = Pick<
  StoredUser,
  'provider' | 'subject' | 'email' | 'emailVerified' | 'groups' | 'groupsToldAt'
>

/**
 * By which names grants may mean a user. An e-mail address counts only where the provider has proven it, and groups only for as long
 * as the provider's word is fresh: nobody knows the groups of somebody who has not come back for weeks.
 */
export const identityOf = (user: Known, now: Date): Identity => ({
  provider: user.provider,
  subjects: [user.subject, ...(user.email !== null && user.emailVerified ? [user.email] : [])],
  groups: now.getTime() - user.groupsToldAt.getTime() < GROUPS_COUNT_MS ? user.groups : [],
})
