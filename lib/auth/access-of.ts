import { type Access, accessOf as accessBy, NO_ACCESS } from '#lib/core/grants/access.ts'
import type { AccountPlace } from '#lib/core/grants/account-place.ts'
import type { Grant } from '#lib/core/grants/grant.ts'
import { type Identity, isFor } from '#lib/core/grants/identity.ts'
import type { Database } from '#lib/db/connect.ts'
import { listAccountPlaces } from '#lib/db/read/list-account-places.ts'
import { listGrantsOf } from '#lib/db/read/list-grants-of.ts'

/** Where accounts stand changes with a run; a request need not read ten thousand of them anew. */
const PLACES_MS = 10_000

interface Known {
  readonly at: number
  readonly of: Promise<readonly AccountPlace[]>
}

const known = new WeakMap<Database['pool'], Known>()

/**
 * What somebody may do and see at this moment: a grant that was revoked or has ended counts no more from the next request
 * on. Administrators may be named by configuration, as `provider:name`, so that there is a first one.
 */
export async function accessOf(
  pool: Database['pool'],
  identity: Identity,
  { now, administrators }: { readonly now: Date; readonly administrators: Administrators },
): Promise<Access> {
  if (isAdministrator(identity, administrators))
    return { roles: ['admin'], scope: { kind: 'everything' } }
  const grants = await listGrantsOf(identity, pool)
  if (grants.length === 0) return NO_ACCESS
  const places = needsPlaces(grants) ? await accountPlaces(pool, now) : []
  return accessBy(grants, { identity, places, now })
}

/** DEMARC_ADMIN_GROUPS and DEMARC_ADMIN_SUBJECTS, as they were set. */
export interface Administrators {
  readonly groups: readonly string[]
  readonly subjects: readonly string[]
}

function isAdministrator(identity: Identity, { groups, subjects }: Administrators): boolean {
  const named = (subjectKind: 'user' | 'group') => (text: string) => {
    const [provider = '', ...rest] = text.split(':')
    return isFor({ subjectKind, provider, subject: rest.join(':') }, identity)
  }
  return groups.some(named('group')) || subjects.some(named('user'))
}

const needsPlaces = (grants: readonly Grant[]): boolean =>
  grants.some(({ scope }) => scope.kind === 'unit' || scope.kind === 'tag')

function accountPlaces(pool: Database['pool'], now: Date): Promise<readonly AccountPlace[]> {
  const kept = known.get(pool)
  if (kept !== undefined && now.getTime() - kept.at < PLACES_MS) return kept.of
  const of = listAccountPlaces(pool)
  known.set(pool, { at: now.getTime(), of })
  // A read that failed must not be believed by the next request.
  of.catch(() => known.delete(pool))
  return of
}
