import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { guardedRoute } from '#app/_data/route.ts'
import { AppError } from '#lib/errors.ts'

const logged = vi.hoisted(() => ({ lines: [] as unknown[] }))
vi.mock('#app/_data/web-log.ts', () => ({
  webLog: () => ({ error: (line: unknown) => logged.lines.push(line) }),
}))

vi.mock('#lib/auth/current-viewer.ts', () => ({
  currentViewer: async () => ({
    id: 'u-1',
    name: 'Ada',
    kind: 'person',
    roles: ['viewer'],
    scope: { kind: 'everything' },
  }),
}))
vi.mock('#lib/auth/token-viewer.ts', () => ({ tokenViewer: async () => null }))
const denied = vi.hoisted(() => ({ permissions: [] as unknown[] }))
vi.mock('#lib/auth/note-denied.ts', () => ({
  noteDenied: async (_who: unknown, permission: unknown) => denied.permissions.push(permission),
}))
const OWN = { 'sec-fetch-site': 'same-origin' }

const ask = (path: string, init?: RequestInit) => new Request(`http://demarc.test${path}`, init)

const problemOf = async (response: Response) => ({
  status: response.status,
  type: response.headers.get('content-type'),
  detail: (await response.json()).detail,
})

const PROBLEM = 'application/problem+json'

it('hands over what the schemas make of the request', async () => {
  const route = guardedRoute(
    {
      permission: 'read',
      params: z.object({ id: z.string() }),
      query: z.object({ limit: z.coerce.number() }),
      body: z.object({ name: z.string() }),
    },
    ({ params, query, body }) => Response.json({ params, query, body }),
  )
  const answer = await route(
    ask('/x?limit=3&limit=9', { method: 'POST', body: '{"name":"a"}', headers: OWN }),
    {
      params: Promise.resolve({ id: '7' }),
    },
  )
  expect(await answer.json()).toEqual({
    params: { id: '7' },
    query: { limit: 3 },
    body: { name: 'a' },
  })
})

it('answers what is not understood with a sentence that names the place', async () => {
  const query = z.object({ limit: z.string().regex(/^\d+$/, 'It must be a number.') })
  const body = z.object({ name: z.string('It must be a text.') })
  const route = guardedRoute({ permission: 'read', query }, () => new Response())
  expect(await problemOf(await route(ask('/x?limit=many')))).toEqual({
    status: 400,
    type: PROBLEM,
    detail: 'Parameter "limit": It must be a number.',
  })
  const posted = guardedRoute({ permission: 'read', body }, () => new Response())
  const send = async (text: string) =>
    (await problemOf(await posted(ask('/x', { method: 'POST', body: text, headers: OWN })))).detail
  expect(await send('{')).toBe('The body is not JSON.')
  expect(await send('{"name":1}')).toBe('Field "name": It must be a text.')
})

it('tells a bug by its reference alone, and logs the cause under it', async () => {
  const cause = new Error('relation "secrets" does not exist')
  const route = guardedRoute({ permission: 'read' }, () => {
    throw cause
  })
  const answer = await route(ask('/x', { headers: { 'x-request-id': 'r-1' } }))
  const text = await answer.text()
  expect(answer.status).toBe(500)
  expect(text).toContain('r-1')
  expect(text).not.toContain('secrets')
  expect(logged.lines).toEqual([{ requestId: 'r-1', err: cause }])
})

it('keeps an expected refusal’s status and sentence', async () => {
  const route = guardedRoute({ permission: 'open' }, ({ viewer }) => {
    throw new AppError('conflict', `${viewer.id} came too late.`)
  })
  expect(await problemOf(await route(ask('/x')))).toEqual({
    status: 409,
    type: PROBLEM,
    detail: 'nobody came too late.',
  })
})

it('takes no token where none is asked for, and no unknown one elsewhere', async () => {
  const headers = { authorization: 'Bearer abc' }
  const guard = { permission: 'read', tokens: true } as const
  const answer = await guardedRoute(guard, () => new Response())(ask('/x', { headers }))
  expect(answer.status).toBe(401)
})

it('refuses what the roles do not allow, and keeps that it was tried', async () => {
  const route = guardedRoute({ permission: 'read-audit' }, () => new Response('secret'))
  expect(await problemOf(await route(ask('/x')))).toMatchObject({ status: 403, type: PROBLEM })
  expect(denied.permissions).toEqual(['read-audit'])
})

it.each([{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.test' }, {}])(
  'changes nothing for a page elsewhere: %j',
  async (headers) => {
    const route = guardedRoute({ permission: 'read' }, () => new Response('done'))
    const answer = await route(ask('/x', { method: 'POST', headers }))
    expect(answer.status).toBe(403)
  },
)
