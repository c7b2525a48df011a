import { globSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

const logged = vi.hoisted(() => ({ lines: [] as unknown[] }))
vi.mock('#app/_data/web-log.ts', () => ({
  webLog: () => ({
    error: (line: unknown) => logged.lines.push(line),
    warn: () => undefined,
    info: () => undefined,
  }),
}))
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
  headers: async () => new Headers(),
}))
vi.mock('#lib/auth/rate-of.ts', () => ({ rateOf: async () => null }))
vi.mock('#lib/auth/current-viewer.ts', () => ({
  currentViewer: async () => ({
    id: '0b54f2a4-8a5c-4a59-9f64-5a8a5e3f1c11',
    name: 'Ada',
    kind: 'person',
    roles: ['admin'],
    scope: { kind: 'everything' },
  }),
}))

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>

const ROUTES = globSync('app/**/route.ts').sort()
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  process.env['DATABASE_URL'] = database.url
})
afterAll(() => database.drop())
beforeEach(() => {
  logged.lines = []
})

/** Names that the routes know, so that what is wrong is more often the value. */
const NAMES = [
  'q',
  'account',
  'ou',
  'region',
  'after',
  'size',
  'sort',
  'from',
  'to',
  'run',
  'other',
  'state',
  'bom',
  'verdict',
  'rule',
  'kind',
  'token',
  'code',
  'error',
  'day',
  'until',
  'cursor',
  'limit',
] as const
const NASTY = [
  '',
  '\0',
  '\u{1F4A9}',
  '\uD800',
  "' or 1=1 --",
  '%',
  '%00',
  '../..',
  '[]',
  '{"a":1}',
  '-1',
  '1e999',
  'NaN',
  '9'.repeat(40),
  'x'.repeat(3_000),
  '__proto__',
  'constructor',
  '["a","b"]',
  '210000000606',
  'ou-x',
  '2026-13-45',
  '00000000-0000-0000-0000-000000000000',
] as const

const text = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 60 }))
const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), text), text), { maxLength: 5 })

async function askAll(path: string, runs: number): Promise<void> {
  const route: Record<string, Handler | undefined> = await import(join(process.cwd(), path))
  const parts = [...path.matchAll(/\[(\.\.\.)?(\w+)\]/g)]
  const exportNames = ['functions', 'findings', 'edges', 'capacity-subnets', 'run-changes', 'audit']
  const value = fc.oneof(text, fc.constantFrom(...exportNames))
  await fc.assert(
    fc.asyncProperty(
      query,
      fc.array(value, { minLength: 2, maxLength: 2 }),
      text,
      async (pairs, values, body) => {
        const params = Object.fromEntries(
          parts.map(([, rest, name = ''], index) => [
            name,
            rest === undefined ? values[index] : values,
          ]),
        )
        for (const method of METHODS) {
          const handler = route[method]
          if (handler === undefined) continue
          const asked = `http://demarc.test/x?${new URLSearchParams(pairs)}`
          const request = new Request(asked, {
            method,
            headers: { 'sec-fetch-site': 'same-origin' },
            ...(method === 'GET' ? {} : { body }),
          })
          const answer = await handler(request, { params: Promise.resolve(params) })
          const said = await answer.text()
          expect(logged.lines).toEqual([])
          expect(answer.status).toBeLessThan(500)
          if (answer.status < 400) continue
          expect(answer.headers.get('content-type')).toBe('application/problem+json')
          expect(JSON.parse(said).detail).toMatch(/\w.*[.!?]$/s)
        }
      },
    ),
    { numRuns: runs },
  )
}

describe('whatever is sent to', () => {
  it.each(ROUTES)('%s, the answer is a sentence, never a failure', async (path) => {
    await askAll(path, 60)
  })

  it('is asked of every route', () => expect(ROUTES.length).toBeGreaterThan(5))
})
