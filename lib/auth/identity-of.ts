import type { Identity } from '#lib/core/grants/identity.ts'
import type { StoredUser } from '#lib/db/read/read-session.ts'

type Known = Pick<StoredUser, 'provider' | 'subject' | 'email' | 'emailVerified' | 'groups'>

/** By which names grants may mean a user. An e-mail address counts only where the provider has proven it. */
export const identityOf = (user: Known): Identity => ({
  provider: user.provider,
  subjects: [user.subject, ...(user.email !== null && user.emailVerified ? [user.email] : [])],
  groups: user.groups,
})
