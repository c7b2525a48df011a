import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newToken, tokenDetail } from '#lib/auth/new-token.ts'
import { viewerOfToken } from '#lib/auth/viewer-of-token.ts'
import type { AuditAction } from '#lib/core/audit/audit-action.ts'
import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'
import type { Access } from '#lib/core/grants/access.ts'
import type { GrantScope } from '#lib/core/grants/grant.ts'
import { accountId } from '#lib/core/model/account-id.ts'
import type { Role } from '#lib/core/model/role.ts'
import type { ApiToken } from '#lib/core/tokens/api-token.ts'
import { listTokens } from '#lib/db/read/list-tokens.ts'
import { addToken, revokeToken } from '#lib/db/write/tokens.ts'
import { BLUE, landWorld, RED } from '#test/db/read/a-world.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
const ANN = {
  id: randomUUID(),
  name: 'ann',
  actor: { id: 'ann', name: 'ann', kind: 'person' },
} as const
const everything: Access = { roles: ['admin'], scope: { kind: 'everything' } }

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await landWorld(database, [])
})
afterAll(() => database.drop())

const entryOf = (action: AuditAction, token: ApiToken): AuditEntry => ({
  at: NOW,
  actor: ANN.actor,
  action,
  outcome: 'done',
  target: token.name,
  detail: tokenDetail(token),
  address: null,
  requestId: null,
})

interface Wanted {
  readonly role?: Role
  readonly scope?: GrantScope
  readonly owner?: { readonly id: string | null }
}

async function keep({ role = 'viewer', scope = { kind: 'everything' }, owner = ANN }: Wanted = {}) {
  const input = { name: 'ci', role, scope, expiresAt: later(30).toISOString() }
  const made = newToken(input, {
    id: randomUUID(),
    owner: { ...ANN, ...owner },
    now: NOW,
  })
  await addToken(database.pool, { ...made, entry: entryOf('token-created', made.token) })
  return made
}

const present = (secret: string, owner: Access | null = everything, now = NOW) =>
  viewerOfToken(database.pool, { secret, address: '192.0.2.7', now, accessOf: async () => owner })

describe('a token', () => {
  it('opens its own role and scope, by a secret that is stored nowhere', async () => {
    const { secret, token } = await keep({ scope: { kind: 'accounts', accountIds: [RED] } })
    expect(secret).toMatch(/^demarc_[\w-]{43}$/)
    expect(await present(secret)).toEqual({
      ok: true,
      viewer: {
        id: token.id,
        name: 'ci (token of ann)',
        kind: 'token',
        roles: ['viewer'],
        scope: { kind: 'accounts', accountIds: [RED] },
      },
    })
    const { rows } = await database.pool.query(
      'select t::text from api_token t union all select a::text from audit_entry a',
    )
    expect(rows.length).toBeGreaterThan(1)
    expect(JSON.stringify(rows)).not.toContain(secret.slice(14))
  })

  const cases: readonly (readonly [string, Role, GrantScope, Access, Access])[] = [
    [
      'an owner who has lost an account',
      'viewer',
      { kind: 'accounts', accountIds: [RED, BLUE] },
      { roles: ['viewer'], scope: { kind: 'accounts', accountIds: [BLUE] } },
      { roles: ['viewer'], scope: { kind: 'accounts', accountIds: [BLUE] } },
    ],
    [
      'an owner of less than everything',
      'viewer',
      { kind: 'everything' },
      { roles: ['viewer'], scope: { kind: 'accounts', accountIds: [RED] } },
      { roles: ['viewer'], scope: { kind: 'accounts', accountIds: [RED] } },
    ],
    [
      'an owner who is no administrator any more',
      'admin',
      { kind: 'everything' },
      { roles: ['analyst'], scope: { kind: 'everything' } },
      { roles: [], scope: { kind: 'everything' } },
    ],
    [
      'an analyst, for whom an auditor may not read the trail',
      'auditor',
      { kind: 'everything' },
      { roles: ['analyst'], scope: { kind: 'everything' } },
      { roles: [], scope: { kind: 'everything' } },
    ],
    [
      'an owner without any grant',
      'viewer',
      { kind: 'everything' },
      { roles: [], scope: { kind: 'accounts', accountIds: [] } },
      { roles: [], scope: { kind: 'accounts', accountIds: [] } },
    ],
    [
      'a unit, as its accounts stand now',
      'viewer',
      { kind: 'unit', unitId: 'ou-2', path: '/Other' },
      everything,
      { roles: ['viewer'], scope: { kind: 'accounts', accountIds: [BLUE] } },
    ],
    [
      'an account that is of neither',
      'viewer',
      { kind: 'accounts', accountIds: ['999999999999'] },
      { roles: ['admin'], scope: { kind: 'accounts', accountIds: [accountId(RED)] } },
      { roles: ['viewer'], scope: { kind: 'accounts', accountIds: [] } },
    ],
  ]
  it.each(cases)('never opens more than %s has', async (_, role, scope, owner, opened) => {
    const { secret } = await keep({ role, scope })
    expect(await present(secret, owner)).toMatchObject({ ok: true, viewer: opened })
  })

  it('of an operator asks nobody', async () => {
    const { secret } = await keep({ owner: { id: null } })
    expect(await present(secret, null)).toMatchObject({ ok: true, viewer: { roles: ['viewer'] } })
  })

  it('is refused when unknown, over, revoked, or its owner is gone', async () => {
    const { secret, token } = await keep()
    expect(await present(secret, null)).toMatchObject({ ok: false, why: 'owner-gone' })
    expect(await present(secret, everything, later(30))).toMatchObject({ why: 'expired' })
    expect(await present(`${secret}x`)).toEqual({ ok: false, why: 'unknown', token: null })
    expect(await present('Basic')).toMatchObject({ ok: false, why: 'unknown' })
    const entry = entryOf('token-revoked', token)
    const revoke = () => revokeToken(database.pool, { id: token.id, entry })
    expect(await revoke()).toBe(true)
    expect(await revoke()).toBe(false)
    expect(await present(secret)).toMatchObject({ ok: false, why: 'revoked' })
  })

  it('is listed to its owner with its last use, which is written once a minute', async () => {
    const bob = { id: randomUUID() }
    const { secret, token } = await keep({ owner: bob })
    await present(secret)
    await present(secret, everything, new Date(NOW.getTime() + 59_000))
    const used = async () =>
      (await listTokens({ kind: 'owner', ownerId: bob.id }, database.pool))[0]
    expect(await used()).toEqual({ ...token, lastUsedAt: NOW, lastUsedAddress: '192.0.2.7' })
    await present(secret, everything, later(1))
    expect((await used())?.lastUsedAt).toEqual(later(1))
    expect(await listTokens({ kind: 'owner', ownerId: 'nobody' }, database.pool)).toEqual([])
    const all = await listTokens({ kind: 'everybody' }, database.pool)
    expect(all.length).toBeGreaterThan(5)
  })
})
