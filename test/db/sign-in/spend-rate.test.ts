import { afterAll, beforeAll, expect, it } from 'vitest'
import { spendRate } from '#lib/db/write/spend-rate.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const LIMIT = { name: 'test', points: 3, seconds: 60 }
const spend = (key: string, limit = LIMIT) => spendRate(database.pool, limit, key)

it('lets each key have so many, and no more, whoever asks at the same time', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => spend('ada')))
  expect(answers.filter((within) => within)).toHaveLength(3)
  expect(await spend('bob')).toBe(true)
  expect(await spend('ada', { ...LIMIT, name: 'another' })).toBe(true)
})

it('counts anew when the time is over', async () => {
  while (await spend('cleo'));
  await database.pool.query("update rate_limit set expire = 1 where key = 'test:cleo'")
  expect(await spend('cleo')).toBe(true)
})
