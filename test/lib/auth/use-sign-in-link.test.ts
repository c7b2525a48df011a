import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { hashOfSecret, newSecret } from '#lib/auth/secret-token.ts'
import { useSignInLink } from '#lib/auth/use-sign-in-link.ts'
import { addSignInLink } from '#lib/db/write/sign-in-links.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('DEMARC_SIGN_IN_LINKS', 'on')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await database.drop()
})

const now = new Date()
const use = (token: string, isFromHere = true) =>
  useSignInLink({
    token,
    facts: { requestId: 'r-1', address: '127.0.0.1', isFromHere, userAgent: null, path: null },
    formerSecret: null,
    now,
  })
async function link(): Promise<string> {
  const token = newSecret()
  const expiresAt = new Date(now.getTime() + 60_000)
  await addSignInLink(database.pool, { secretHash: hashOfSecret(token), now, expiresAt })
  return token
}
const sessions = async () =>
  (await database.pool.query('select count(*)::int as count from app_session')).rows[0].count

it('signs in once, on this machine alone', async () => {
  const token = await link()
  expect(await use(token, false)).toEqual({ ok: false, problem: 'link-elsewhere' })
  expect(await use(token)).toMatchObject({ ok: true })
  expect(await use(token)).toEqual({ ok: false, problem: 'link-used' })
  expect(await use(newSecret())).toEqual({ ok: false, problem: 'link-used' })
})

it('lets nobody in, and uses nothing up, where the trail cannot have it', async () => {
  const token = await link()
  const before = await sessions()
  await database.pool.query('alter table audit_entry add constraint no check (false) not valid')
  await expect(use(token)).rejects.toThrow('violates check constraint')
  await database.pool.query('alter table audit_entry drop constraint no')
  expect(await sessions()).toBe(before)
  expect(await use(token)).toMatchObject({ ok: true })
})
