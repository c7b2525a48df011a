import type { Access } from '../grants/access.ts'
import type { AccountPlace } from '../grants/account-place.ts'
import { openedAccounts } from '../grants/opened-accounts.ts'
import { canSee } from '../model/can-see.ts'
import type { Role } from '../model/role.ts'
import type { ViewerScope } from '../model/viewer-scope.ts'
import type { ApiToken } from './api-token.ts'

/** What each role stands in for: whoever holds it may give a token of one of these. */
const WITHIN: Readonly<Record<Role, readonly Role[]>> = {
  admin: ['admin', 'analyst', 'auditor', 'viewer'],
  analyst: ['analyst', 'viewer'],
  auditor: ['auditor', 'viewer'],
  viewer: ['viewer'],
}

/** The roles that somebody may give to a token. */
export const givableRoles = (roles: readonly Role[]): readonly Role[] =>
  WITHIN.admin.filter((role) => roles.some((own) => WITHIN[own].includes(role)))

/** What a token opens now: never more than its owner may do and see at this moment. */
export function tokenAccess(
  { role, scope }: Pick<ApiToken, 'role' | 'scope'>,
  owner: Access,
  places: readonly AccountPlace[],
): Access {
  return {
    roles: givableRoles(owner.roles).includes(role) ? [role] : [],
    scope: both(owner.scope, openedAccounts(scope, places)),
  }
}

function both(one: ViewerScope, other: ViewerScope): ViewerScope {
  if (one.kind === 'everything') return other
  if (other.kind === 'everything') return one
  return { kind: 'accounts', accountIds: one.accountIds.filter(canSee(other)) }
}
