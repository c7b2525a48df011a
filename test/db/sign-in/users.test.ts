import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'
import { listSessions } from '#lib/db/read/list-sessions.ts'
import { listUsers } from '#lib/db/read/list-users.ts'
import { readSession } from '#lib/db/read/read-session.ts'
import { saveUser } from '#lib/db/write/save-user.ts'
import { addSession, revokeSessions } from '#lib/db/write/sessions.ts'
import { setUserDisabled } from '#lib/db/write/set-user-disabled.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour))
const ADA = {
  provider: 'okta',
  issuer: 'https://a.okta.test',
  subject: 'ada-1',
  name: 'Ada',
  email: 'ada@a.test',
  emailVerified: true,
  groups: ['security'],
}
const entryAt = (hour: number): AuditEntry => ({
  at: at(hour),
  actor: { id: 'admin', name: 'Admin', kind: 'person' },
  action: 'user-disabled',
  outcome: 'done',
  target: 'ada',
  detail: {},
  address: null,
  requestId: null,
})
const add = async (userId: string, name: string, hour: number) => {
  const id = crypto.randomUUID()
  await addSession(database.pool, {
    id,
    secretHash: name,
    userId,
    now: at(hour),
    expiresAt: at(hour + 12),
    address: '203.0.113.9',
    userAgent: null,
  })
  return id
}

it('keeps one person for a subject of an issuer, as the newest sign-in names them', async () => {
  const first = await saveUser(database.pool, ADA, at(8))
  const again = await saveUser(database.pool, { ...ADA, name: 'Ada L.', groups: [] }, at(9))
  const other = await saveUser(database.pool, { ...ADA, issuer: 'https://b.test' }, at(7))
  expect(again.id).toBe(first.id)
  expect(other.id).not.toBe(first.id)
  const users = await listUsers(database.pool, { now: at(9), most: 10 })
  expect(users.map(({ name, groups, signedInAt }) => [name, groups, signedInAt])).toEqual([
    ['Ada L.', [], at(9)],
    ['Ada', ['security'], at(7)],
  ])
})

it('ends one session, or all of a person’s, and those of nobody else', async () => {
  const { id: ada } = await saveUser(database.pool, ADA, at(8))
  const { id: bob } = await saveUser(database.pool, { ...ADA, subject: 'bob' }, at(8))
  const one = await add(ada, 'a', 8)
  await Promise.all([add(ada, 'b', 9), add(bob, 'c', 9)])
  const live = async (userId: string) =>
    (await listSessions(database.pool, { userId, now: at(10) })).length
  const end = (userId: string, sessionId: string | null) =>
    revokeSessions(database.pool, { userId, sessionId, now: at(10) })
  expect(await end(bob, one)).toBe(0)
  expect([await end(ada, one), await end(ada, one), await live(ada)]).toEqual([1, 0, 1])
  expect([await end(ada, null), await live(ada), await live(bob)]).toEqual([1, 0, 1])
  expect((await readSession(database.pool, 'a'))?.revokedAt).toEqual(at(10))
})

it('disables a person with every session, once, and keeps it in the trail', async () => {
  const { id } = await saveUser(database.pool, { ...ADA, subject: 'cleo' }, at(8))
  await add(id, 'd', 8)
  const set = (disabled: boolean, hour: number) =>
    setUserDisabled(database.pool, { userId: id, disabled, entry: entryAt(hour) })
  expect([await set(true, 9), await set(true, 10)]).toEqual([true, false])
  expect((await readSession(database.pool, 'd'))?.revokedAt).toEqual(at(9))
  expect((await saveUser(database.pool, { ...ADA, subject: 'cleo' }, at(10))).disabledAt).toEqual(
    at(9),
  )
  expect(await set(false, 11)).toBe(true)
  const { rows } = await database.pool.query('select detail from audit_entry order by sequence')
  expect(rows.map(({ detail }) => JSON.parse(detail))).toEqual([{ sessions: 1 }, { sessions: 0 }])
})
