import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { RATE_LIMITS } from '#lib/auth/rate-limits.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

const logged = vi.hoisted(() => ({ lines: [] as unknown[] }))
vi.mock('#app/_data/web-log.ts', () => ({
  webLog: () => ({ warn: (line: unknown) => logged.lines.push(line), error: () => undefined }),
}))
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
  headers: async () => new Headers(),
}))

type Get = (request: Request) => Promise<Response>
let database: TestDatabase
let get: (address: string) => Promise<Response>
beforeAll(async () => {
  database = await createTestDatabase()
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('DEMARC_SIGN_IN_LINKS', 'on')
  const { GET }: { GET: Get } = await import('#app/sign-in/link/route.ts')
  get = (address) => {
    const headers = { 'x-demarc-address': address, 'x-demarc-local': 'yes', 'x-request-id': 'r-1' }
    return GET(new Request('http://demarc.test/sign-in/link?token=guess', { headers }))
  }
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await database.drop()
})

it('lets nobody guess for long from one address, keeps what was tried, and says when to come back', async () => {
  const { points } = RATE_LIMITS['sign-in'].address
  for (let tried = 0; tried < points; tried += 1) {
    const answer = await get('203.0.113.9')
    expect([tried, answer.status]).toEqual([tried, 303])
  }
  const refused = await get('203.0.113.9')
  expect(refused.status).toBe(429)
  expect((await refused.json()).detail).toBe('That was too often. Wait a minute, then try again.')
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(logged.lines).toEqual([
    {
      requestId: 'r-1',
      limit: 'sign-in',
      viewer: 'nobody',
      address: '203.0.113.9',
      path: '/sign-in/link',
    },
  ])
  expect((await get('203.0.113.10')).status).toBe(303)
  const { rows } = await database.pool.query(
    `select count(*)::int as failures from audit_entry where action = 'sign-in' and outcome = 'failed'`,
  )
  expect(rows).toEqual([{ failures: points + 1 }])
})
