import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Administrators, accessOf } from '#lib/auth/access-of.ts'
import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'
import type { Grant } from '#lib/core/grants/grant.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { listAuditEntries } from '#lib/db/read/list-audit-entries.ts'
import { listGrants } from '#lib/db/read/list-grants.ts'
import { addGrant, revokeGrant, setGrantEnd } from '#lib/db/write/grants.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
  await database.pool.query(
    `insert into account (id, organization_id, name, state, ou_id_path, is_management, content_hash, first_seen_at, changed_at)
     select id, 'o-1', id, 'ACTIVE', path, false, '', now(), now()
     from (values ('111111111111', 'o-1/r-1/ou-1-prod/'), ('222222222222', 'o-1/r-1/ou-1-lab/')) a(id, path)`,
  )
})
afterEach(() => database.drop())

const NOW = new Date('2026-11-20T12:00:00Z')
const NOBODY_BY_CONFIGURATION: Administrators = { groups: [], subjects: [] }
const ANN = { provider: 'okta', subjects: ['ann'], groups: ['sec'] }

const entry = (action: AuditEntry['action']): AuditEntry => ({
  at: NOW,
  actor: { id: 'root', name: 'Root', kind: 'operator' },
  action,
  outcome: 'done',
  target: 'okta:sec',
  detail: {},
  address: null,
  requestId: null,
})
const grant = (): Grant => ({
  id: randomUUID(),
  subjectKind: 'group',
  provider: 'okta',
  subject: 'sec',
  role: 'viewer',
  scope: { kind: 'unit', unitId: 'ou-1-prod', path: '/Prod' },
  note: 'for the audit',
  expiresAt: null,
  grantedAt: NOW,
  grantedBy: 'Root',
  revokedAt: null,
  revokedBy: null,
})
const add = async () => {
  const one = grant()
  await addGrant(database.pool, one, entry('grant-added'))
  return one
}
const access = (now = NOW, identity = ANN, administrators = NOBODY_BY_CONFIGURATION) =>
  accessOf(database.pool, identity, { now, administrators })
const nothing = { roles: [], scope: { kind: 'accounts', accountIds: [] } }
const prod = { roles: ['viewer'], scope: { kind: 'accounts', accountIds: ['111111111111'] } }

describe('a stored grant', () => {
  it('comes back as it was given', async () => {
    const one = await add()
    expect(await listGrants(EVERYTHING, database.pool)).toEqual([one])
    expect(await listGrants({ kind: 'accounts', accountIds: [] }, database.pool)).toEqual([])
  })

  it('opens its accounts to its group, and nothing to others', async () => {
    await add()
    expect(await access()).toEqual(prod)
    expect(await access(NOW, { ...ANN, provider: 'entra' })).toEqual(nothing)
    expect(await access(NOW, { ...ANN, groups: [] })).toEqual(nothing)
    expect(await access(NOW, { ...ANN, groups: [], subjects: ['sec'] })).toEqual(nothing)
  })

  it('gives nothing from the moment it ends', async () => {
    const { id } = await add()
    const expiresAt = new Date('2026-11-21T00:00:00Z')
    expect(await setGrantEnd(database.pool, { id, expiresAt, entry: entry('grant-changed') })).toBe(
      true,
    )
    expect(await access(new Date('2026-11-20T23:59:59Z'))).toEqual(prod)
    expect(await access(expiresAt)).toEqual(nothing)
  })

  it('gives nothing from the next request after it was revoked, and is revoked once', async () => {
    const { id } = await add()
    expect(await access()).toEqual(prod)
    const change = { id, entry: entry('grant-revoked') }
    expect(await revokeGrant(database.pool, change)).toBe(true)
    expect(await access()).toEqual(nothing)
    expect(await revokeGrant(database.pool, change)).toBe(false)
    expect(await setGrantEnd(database.pool, { ...change, expiresAt: null })).toBe(false)
    const trail = await listAuditEntries(EVERYTHING, database.pool, {
      filters: { who: null, actions: [], outcomes: [], from: null, to: null },
      before: null,
      limit: 9,
    })
    expect(trail.map(({ action }) => action)).toEqual(['grant-revoked', 'grant-added'])
  })

  it('is not there when the trail could not be written', async () => {
    await database.pool.query('alter table audit_entry add constraint no check (false)')
    await expect(add()).rejects.toThrow('violates check constraint')
    expect(await listGrants(EVERYTHING, database.pool)).toEqual([])
  })
})

describe('administrators by configuration', () => {
  it.each([
    [{ groups: ['okta:sec'], subjects: [] }, true],
    [{ groups: [], subjects: ['okta:ann'] }, true],
    [{ groups: ['okta:ann'], subjects: ['okta:sec'] }, false],
    [{ groups: ['entra:sec', 'sec', ':sec'], subjects: [] }, false],
  ])('%o make an administrator: %s', async (administrators, is) => {
    expect(await access(NOW, ANN, administrators)).toEqual(
      is ? { roles: ['admin'], scope: EVERYTHING } : nothing,
    )
  })
})
