import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { newToken, tokenDetail } from '#lib/auth/new-token.ts'
import { addToken, revokeToken } from '#lib/db/write/tokens.ts'
import { landWorld, RED } from '#test/db/read/a-world.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
  headers: async () => new Headers(),
}))

type Get = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>
let database: TestDatabase
let get: (path: string, authorization?: string) => Promise<Response>
beforeAll(async () => {
  database = await createTestDatabase()
  await landWorld(database, [{ owner: RED, region: 'eu-west-1', name: 'alpha' }])
  vi.stubEnv('DATABASE_URL', database.url)
  const list: { GET: Get } = await import('#app/api/v1/[...path]/route.ts')
  const file: { GET: Get } = await import('#app/api/v1/exports/[name]/route.ts')
  get = (path, authorization) => {
    const request = new Request(`http://demarc.test/api/v1/${path}`, {
      headers: authorization === undefined ? {} : { authorization },
    })
    const parts = path.replace(/\?.*/, '').split('/')
    return parts[0] === 'exports'
      ? file.GET(request, { params: Promise.resolve({ name: parts[1] }) })
      : list.GET(request, { params: Promise.resolve({ path: parts }) })
  }
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await database.drop()
})

const entryOf = (action: 'token-created' | 'token-revoked') => ({
  at: new Date(),
  actor: { id: 'operator', name: 'operator', kind: 'operator' } as const,
  action,
  outcome: 'done' as const,
  target: 'ci',
  detail: {},
  address: null,
  requestId: null,
})

async function token() {
  const made = newToken(
    {
      name: 'ci',
      role: 'viewer',
      scope: { kind: 'accounts', accountIds: [RED] },
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    },
    { id: randomUUID(), owner: { id: null, name: 'operator' }, now: new Date() },
  )
  await addToken(database.pool, { ...made, entry: entryOf('token-created') })
  return made
}

const lastEntry = async () => {
  const { rows } = await database.pool.query(
    'select actor_kind, actor_id, action, outcome, target, detail from audit_entry order by sequence desc limit 1',
  )
  return { ...rows[0], ...JSON.parse(rows[0].detail) }
}

it('reads lists and files by a token in the header, within its scope and rate', async () => {
  const { secret, token: kept } = await token()
  const answer = await get('accounts', `Bearer ${secret}`)
  expect(answer.status).toBe(200)
  expect((await answer.json()).data).toMatchObject([{ id: RED }])
  expect(answer.headers.get('ratelimit-policy')).toBe('"api";q=600;w=60')
  expect(answer.headers.get('ratelimit')).toMatch(/^"api";r=59\d;t=\d+$/)
  const file = await get('exports/functions', `Bearer ${secret}`)
  expect([file.status, (await file.text()).split('\r\n').length]).toEqual([200, 3])
  expect(await lastEntry()).toMatchObject({ actor_kind: 'token', actor_id: kept.id, rows: 1 })
  const description = await get('openapi.json', `Bearer ${secret}`)
  expect((await description.json()).openapi).toBe('3.1.1')
})

it('says in a sentence what is wrong, with the status that it is', async () => {
  const { secret } = await token()
  const cases = [
    ['functions?vpc=maybe', 400],
    ['functions?limit=-1', 400],
    ['nothing', 404],
    ['exports/nothing', 404],
    ['exports/audit', 403],
  ] as const
  for (const [path, status] of cases) {
    const answer = await get(path, `Bearer ${secret}`)
    expect([path, answer.status]).toEqual([path, status])
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect((await answer.json()).detail).toMatch(/\.$/)
  }
})

it('lets nobody in without a token, or by one that opens nothing, and keeps that in the trail', async () => {
  expect((await get('accounts')).status).toBe(401)
  expect((await get('accounts', 'Basic YTpi')).status).toBe(401)
  expect((await get('accounts', 'Bearer demarc_guessed')).status).toBe(401)
  const entry = await lastEntry()
  expect(entry).toMatchObject({ action: 'token-refused', outcome: 'refused', why: 'unknown' })
  expect(JSON.stringify(entry)).not.toContain('guessed')
  const { secret, token: kept } = await token()
  const asked = `accounts?token=${secret}&access_token=${secret}`
  expect((await get(asked)).status).toBe(401)
  await revokeToken(database.pool, {
    id: kept.id,
    entry: { ...entryOf('token-revoked'), detail: tokenDetail(kept) },
  })
  expect((await get('accounts', `Bearer ${secret}`)).status).toBe(401)
  expect(await lastEntry()).toMatchObject({ why: 'revoked', prefix: kept.prefix })
})
