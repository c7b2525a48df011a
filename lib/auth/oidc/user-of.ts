import { type Claims, groupsOf } from '#lib/core/session/groups-of.ts'
import type { Provider } from '#lib/core/session/provider.ts'
import type { SignedInUser } from '#lib/db/write/save-user.ts'

const LONGEST = 200

/** Who a provider's token is about; null when it left out the groups, so that nobody can tell what the person may do. */
export function userOf(provider: Provider, claims: Claims): SignedInUser | null {
  const groups = groupsOf(claims, provider.groupsClaim)
  const subject = textOf(claims['sub'])
  if (!groups.known || subject === null) return null
  const email = textOf(claims['email'])
  return {
    provider: provider.id,
    issuer: provider.issuer,
    subject,
    name: textOf(claims['name']) ?? textOf(claims['preferred_username']) ?? email ?? subject,
    email,
    emailVerified: email !== null && claims['email_verified'] === true,
    groups: groups.groups,
  }
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value.slice(0, LONGEST) : null
