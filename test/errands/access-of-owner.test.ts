import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { saveUser } from '#lib/db/write/save-user.ts'
import { accessOfOwner } from '#lib/errands/access-of-owner.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

const NOW = new Date('2026-11-22T12:00:00Z')

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const user = async (subject: string, provider = 'okta') => {
  const who = { provider, issuer: 'https://id.example.com', subject, name: subject, email: null }
  const saved = await saveUser(
    database.pool,
    { ...who, emailVerified: false, groups: ['platform'] },
    NOW,
  )
  return saved.id
}

const access = (id: string, groups: readonly string[] = [], { takesLinks = true, days = 0 } = {}) =>
  accessOfOwner(database.pool, {
    now: () => new Date(NOW.getTime() + days * 86_400_000),
    administrators: { groups, subjects: [] },
    takesLinks,
  })(id)

it('is nothing for who has no grant, is disabled, or is unknown', async () => {
  const id = await user('ada')
  expect(await access(id)).toBe(null)
  expect(await access(randomUUID())).toBe(null)
  expect(await access('local')).toBe(null)
  await database.pool.query('update app_user set disabled_at = now() where id::text = $1', [id])
  expect(await access(id, ['okta:platform'])).toBe(null)
})

it('is that of groups only for 30 days after the provider named them', async () => {
  const id = await user('joan')
  expect(await access(id, ['okta:platform'], { days: 29 })).toMatchObject({ roles: ['admin'] })
  expect(await access(id, ['okta:platform'], { days: 30 })).toBe(null)
})

it('is that of the groups of the last sign-in, and everything for the local administrator', async () => {
  const whole = { roles: ['admin'], scope: { kind: 'everything' } }
  expect(await access(await user('grace'), ['okta:platform'])).toEqual(whole)
  const local = await user('administrator', 'local')
  expect(await access(local)).toEqual(whole)
  expect(await access(local, [], { takesLinks: false })).toBe(null)
})
