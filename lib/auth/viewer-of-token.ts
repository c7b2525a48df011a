import type { Access } from '#lib/core/grants/access.ts'
import {
  type ApiToken,
  TOKEN_PREFIX,
  type TokenState,
  tokenState,
} from '#lib/core/tokens/api-token.ts'
import { tokenAccess } from '#lib/core/tokens/token-access.ts'
import type { Database } from '#lib/db/connect.ts'
import { listAccountPlaces } from '#lib/db/read/list-account-places.ts'
import { readTokenByHash } from '#lib/db/read/list-tokens.ts'
import { noteTokenUse } from '#lib/db/write/tokens.ts'
import { hashOfToken } from './new-token.ts'
import type { Viewer } from './viewer.ts'

export type TokenRefusal = 'unknown' | Exclude<TokenState, 'active'> | 'owner-gone'

export type TokenAnswer =
  | { readonly ok: true; readonly viewer: Viewer }
  | { readonly ok: false; readonly why: TokenRefusal; readonly token: ApiToken | null }

interface Presented {
  readonly secret: string
  readonly address: string | null
  readonly now: Date
  /** What an owner may do and see at this moment; null when there is no such person any more, or they are shut out. */
  readonly accessOf: (ownerId: string) => Promise<Access | null>
}

const OPERATOR: Access = { roles: ['admin'], scope: { kind: 'everything' } }

/** On whose behalf a token reads: never more than its owner may see now, and of that only its own role and scope. */
export async function viewerOfToken(
  pool: Database['pool'],
  { secret, address, now, accessOf }: Presented,
): Promise<TokenAnswer> {
  const token = secret.startsWith(TOKEN_PREFIX)
    ? await readTokenByHash(hashOfToken(secret), pool)
    : null
  if (token === null) return { ok: false, why: 'unknown', token }
  const state = tokenState(token, now)
  if (state !== 'active') return { ok: false, why: state, token }
  const owner = token.ownerId === null ? OPERATOR : await accessOf(token.ownerId)
  if (owner === null) return { ok: false, why: 'owner-gone', token }
  const byPlace = token.scope.kind === 'unit' || token.scope.kind === 'tag'
  const places = byPlace ? await listAccountPlaces(pool) : []
  await noteTokenUse(pool, { id: token.id, at: now, address })
  const name = `${token.name} (token of ${token.ownerName})`
  return {
    ok: true,
    viewer: { id: token.id, name, kind: 'token', ...tokenAccess(token, owner, places) },
  }
}
