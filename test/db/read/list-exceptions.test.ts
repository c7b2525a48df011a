import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { type ExceptionState, listExceptions } from '#lib/db/read/list-exceptions.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const MANY = 37
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  for (let at = 0; at < MANY; at += 1) {
    // Some end at the same moment, some have ended, some were ended by hand.
    const ends = new Date(NOW.getTime() + (Math.floor(at / 3) - 4) * 86_400_000)
    await database.pool.query(
      `insert into finding_exception (id, what, place, reason, owner, ticket, expires_at, granted_at, granted_by, ended_at, ended_by)
       values ($1, '{"kind":"area","area":"identity"}', '{"kind":"ou","path":"/Workloads"}', 'why', 'owner', 'T-1', $2, $3, 'ann', $4, $5)`,
      [
        randomUUID(),
        ends,
        new Date(NOW.getTime() - 9e9),
        ...(at % 5 === 0 ? [NOW, 'bob'] : [null, null]),
      ],
    )
  }
})
afterAll(() => database.drop())

const list = (states: readonly ExceptionState[], after: string | null, size: number) =>
  listExceptions(EVERYTHING, database.pool, { now: NOW, states, after, size })

it.each([
  { states: [] },
  { states: ['active'] },
  { states: ['expired'] },
  { states: ['ended'] },
] as const)('pages of exceptions are the whole list, in its order: $states', async ({ states }) => {
  const whole = await list(states, null, 100)
  expect(whole.length).toBeGreaterThan(4)
  const paged: string[] = []
  for (let after: string | null = null; ; after = paged.at(-1) ?? null) {
    const page = await list(states, after, 4)
    paged.push(...page.map(({ id }) => id))
    if (page.length < 4) break
  }
  expect(paged).toEqual(whole.map(({ id }) => id))
})

it('goes by state, then by the day it ends', async () => {
  const order = ['active', 'expired', 'ended']
  const marks = (await list([], null, 100)).map(
    ({ state, expiresAt }) => `${order.indexOf(state)} ${expiresAt.toISOString()}`,
  )
  expect(marks).toHaveLength(MANY)
  expect(marks).toEqual(marks.toSorted())
})

it('begins anew after an exception that there is not', async () => {
  expect(await list([], 'no such id', 3)).toEqual(await list([], null, 3))
})
