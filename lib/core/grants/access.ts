import { ROLES, type Role } from '../model/role.ts'
import type { ViewerScope } from '../model/viewer-scope.ts'
import type { AccountPlace } from './account-place.ts'
import { type Grant, isForEverything } from './grant.ts'
import { grantState } from './grant-state.ts'
import { type Identity, isFor } from './identity.ts'
import { openedAccounts } from './opened-accounts.ts'

/** What somebody may do, and where. */
export interface Access {
  /** Empty: nothing at all. */
  readonly roles: readonly Role[]
  readonly scope: ViewerScope
}

export const NO_ACCESS: Access = { roles: [], scope: { kind: 'accounts', accountIds: [] } }

interface Ask {
  readonly identity: Identity
  readonly places: readonly AccountPlace[]
  readonly now: Date
}

/** What an identity's live grants give together. Without one: nothing. */
export function accessOf(grants: readonly Grant[], { identity, places, now }: Ask): Access {
  const live = grants.filter(
    (grant) => grantState(grant, now) === 'active' && isFor(grant, identity) && isSound(grant),
  )
  if (live.length === 0) return NO_ACCESS
  const scope = union(live.map((grant) => openedAccounts(grant.scope, places)))
  return { roles: rolesOf(live, scope), scope }
}

/** A stored grant that would give a role of the whole organization over a part of it gives nothing. */
const isSound = ({ role, scope }: Grant): boolean =>
  !isForEverything(role) || scope.kind === 'everything'

/**
 * A role counts over the whole of the scope. So whoever sees everything by one grant and audits a part by another is no
 * auditor of everything: the part's role falls to what both have.
 */
function rolesOf(live: readonly Grant[], scope: ViewerScope): readonly Role[] {
  const held = live.map(
    ({ role, scope: own }): Role =>
      scope.kind === 'everything' && own.kind !== 'everything' ? 'viewer' : role,
  )
  return ROLES.filter((role) => held.includes(role))
}

function union(scopes: readonly ViewerScope[]): ViewerScope {
  const ids = scopes.flatMap((scope) => (scope.kind === 'everything' ? [] : scope.accountIds))
  return scopes.some(({ kind }) => kind === 'everything')
    ? { kind: 'everything' }
    : { kind: 'accounts', accountIds: [...new Set(ids)].toSorted() }
}
