import { afterAll, beforeAll, expect, it } from 'vitest'
import { addSignInLink, spendSignInLink } from '#lib/db/write/sign-in-links.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const now = new Date('2026-11-22T12:00:00Z')
const later = new Date('2026-11-22T12:15:00Z')
const add = (secretHash: string) =>
  addSignInLink(database.pool, { secretHash, now, expiresAt: later })
const spend = (secretHash: string, at = now) => spendSignInLink(database.pool, secretHash, at)

it('is good once, for one of those who try at the same time', async () => {
  await add('a')
  const tries = await Promise.all([spend('a'), spend('a'), spend('a'), spend('a')])
  expect(tries.filter((good) => good)).toHaveLength(1)
  expect(await spend('a')).toBe(false)
})

it('is good no more after its time, nor when a newer one was made', async () => {
  await add('b')
  expect(await spend('b', later)).toBe(false)
  await add('c')
  expect([await spend('b'), await spend('c'), await spend('nobody made this')]).toEqual([
    false,
    true,
    false,
  ])
})
