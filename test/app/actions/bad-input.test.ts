import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { storeFindings } from '#test/db/read/some-findings.ts'
import { actionNames } from '#test/e2e/enumeration/route-tree.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { called, signInCaller } from './the-caller.ts'

vi.mock('next/headers', async () => (await import('./the-caller.ts')).nextHeaders())
vi.mock('next/navigation', async () => (await import('./the-caller.ts')).nextNavigation())
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await storeFindings(database, [{ account: '011111111111', rule: 'one', resource: 'a' }])
})
afterAll(() => database.drop())

const SOME_ID = '0b54f2a4-8a5c-4a59-9f64-5a8a5e3f1c11'
const text = fc.oneof(
  fc.constantFrom('', '\0', 'a\0b', '\uD800', "' or 1=1 --", SOME_ID, SOME_ID.toUpperCase()),
  fc.constantFrom('admin', 'everything', 'yes', '2099-01-01', '2026-13-45', '30', '-1', '1e999'),
  fc.constantFrom('[]', '{}', '[{"what":null}]', '/findings', 'functions', 'x'.repeat(30_000)),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

/** Names of the forms' fields, so that what is wrong is more often the value. */
const FIELDS = [
  ...['id', 'enabled', 'name', 'export', 'filter', 'cron', 'keep', 'timing', 'url', 'zone'],
  ...['scopes', 'code', 'reason', 'owner', 'ticket', 'expires', 'to', 'role', 'days', 'scope'],
  ...['subjectKind', 'provider', 'subject', 'note', 'accounts', 'unit', 'tag', '/findings'],
]
const form = fc
  .array(fc.tuple(fc.constantFrom(...FIELDS), text), { maxLength: 12 })
  .map((pairs) => {
    const made = new FormData()
    for (const [name, value] of pairs) made.append(name, value)
    return made
  })
const nested = fc.record(
  {
    batch: fc.oneof(text, fc.constant(SOME_ID)),
    target: fc.record(
      { kind: fc.constantFrom('keys', 'query', 'x'), keys: fc.array(text), query: text },
      { requiredKeys: [] },
    ),
    change: fc.record({ status: text, assignee: text, note: text }, { requiredKeys: [] }),
    after: fc.constantFrom('0', '-1', '9'.repeat(40)),
    page: fc.constantFrom('/findings', '/nowhere'),
    name: text,
    query: text,
    kind: fc.constantFrom('private', 'shared', 'link'),
  },
  { requiredKeys: [] },
)
const anything = fc.oneof(form, form, text, nested, fc.array(text), fc.anything())

it.each(actionNames())('whatever %s is called with, it answers', async (action) => {
  await signInCaller(database)
  const [, file = '', name = ''] = /^(.*) (\w+)$/.exec(action) ?? []
  const module: Record<string, (...args: unknown[]) => Promise<unknown>> = await import(
    join(process.cwd(), file)
  )
  const act = module[name]
  if (act === undefined) throw new Error(`There is no ${action}.`)
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { minLength: 2, maxLength: 2 }), async (given) => {
      // What leaves of the caller's session ends the following calls at the door.
      if (/sign-out|end-one-session/.test(file)) await signInCaller(database)
      await called(() => act(...given))
      const { rows } = await database.pool.query('select 1 as alive')
      expect(rows).toEqual([{ alive: 1 }])
    }),
    { numRuns: 40 },
  )
})
