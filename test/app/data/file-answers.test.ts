import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { apiResponse } from '#app/_data/api-response.ts'
import { exportResponse } from '#app/_data/export-response.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { SLOTS } from '#lib/export/export-slots.ts'
import { BLUE, landWorld, RED } from '#test/db/read/a-world.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

const held = vi.hoisted(() => ({ pool: null as unknown }))
vi.mock('#app/_data/database.ts', () => ({ database: () => held.pool }))

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  held.pool = database.pool
  await landWorld(
    database,
    Array.from({ length: 1_200 }, (_, n) => ({
      owner: n % 2 === 0 ? RED : BLUE,
      region: 'eu-west-1',
      name: `f${n}`,
    })),
  )
})
afterAll(() => database.drop())

const ann: Viewer = {
  id: 'ann',
  name: 'Ann',
  kind: 'person',
  roles: ['auditor'],
  scope: EVERYTHING,
}
const get = (headers: Record<string, string> = {}) =>
  new Request('http://demarc.test/', { headers })

const file = (name: string, query = '', viewer: Viewer = ann) =>
  exportResponse(name, {
    facts: { requestId: 'r-1', address: '192.0.2.7' },
    viewer,
    query: new URLSearchParams(query),
  })

async function entries() {
  const { rows } = await database.pool.query(
    'select actor_id, outcome, target, detail from audit_entry order by sequence',
  )
  return rows.map(({ detail, ...entry }) => ({ ...entry, ...JSON.parse(detail) }))
}

describe('a file', () => {
  it('is what its manifest says, and who took it is in the trail', async () => {
    const answer = await file('functions', 'bom=1')
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    const bytes = Buffer.from(await answer.arrayBuffer())
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const manifest = await (await file('functions', 'bom=1&manifest=1')).json()
    expect(manifest).toMatchObject({ sha256, rows: 1_200, bytes: bytes.length })
    expect(answer.headers.get('content-disposition')).toContain(`"${manifest.file}"`)
    const about = { actor_id: 'ann', outcome: 'done', target: manifest.file, sha256, rows: 1_200 }
    expect(await entries()).toMatchObject([
      { ...about, table: 'functions' },
      { ...about, table: 'functions (manifest)' },
    ])
  })

  it('that breaks off is recorded as failed, and its connection is free', async () => {
    const answer = await file('functions')
    await answer.body?.cancel()
    expect((await entries()).at(-1)).toMatchObject({ outcome: 'failed', sha256: null })
    expect(database.pool.totalCount - database.pool.idleCount).toBe(0)
  })

  it('holds no more than its reader may see', async () => {
    const scope: ViewerScope = { kind: 'accounts', accountIds: [RED] }
    const text = await (await file('functions', '', { ...ann, scope })).text()
    expect(text.split('\r\n')).toHaveLength(602)
    expect(text).not.toContain(BLUE)
  })

  const refused: readonly (readonly [string, string, Viewer, string])[] = [
    ['nothing', '', ann, 'not-found'],
    ['functions', 'vpc=maybe', ann, 'invalid-request'],
    ['run-findings', 'from=a&to=b', ann, 'not-found'],
    ['audit', '', { ...ann, roles: ['viewer'] }, 'forbidden'],
    ['audit-pack', 'account=x', ann, 'invalid-request'],
  ]
  it.each(refused)('%s?%s is refused before it begins', async (name, query, viewer, code) => {
    await expect(file(name, query, viewer)).rejects.toMatchObject({ code })
  })

  it('has to wait for those that one reads already, and those do not stop others', async () => {
    const open = await Promise.all(Array.from({ length: SLOTS.viewer }, () => file('functions')))
    await expect(file('functions')).rejects.toMatchObject({ code: 'too-many-requests' })
    const others = await file('accounts', '', { ...ann, id: 'bob' })
    expect((await others.text()).length).toBeGreaterThan(10)
    for (const answer of open) await answer.body?.cancel()
    expect((await (await file('accounts')).text()).length).toBeGreaterThan(10)
  })
})

describe('an answer of the API', () => {
  const ask = (path: string, query = '', headers: Record<string, string> = {}) =>
    apiResponse(path, {
      request: get(headers),
      scope: EVERYTHING,
      query: new URLSearchParams(query),
    })

  it('names its run, is kept by nobody, and is not sent twice', async () => {
    const answer = await ask('functions', 'limit=3')
    const body = await answer.json()
    expect(body.data).toHaveLength(3)
    expect(body.run).toMatchObject({ state: 'partial' })
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const etag = answer.headers.get('etag') ?? ''
    expect(etag).toContain(body.run.id)
    const known = { 'if-none-match': `"other", W/${etag}` }
    const again = await ask('functions', 'limit=3', known)
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await ask('functions', 'limit=4', known)).status).toBe(200)
    await database.pool.query(
      "update lambda_function set memory_mb = 256 where function_name = 'f0'",
    )
    expect((await ask('functions', 'limit=3', known)).status).toBe(200)
  })

  it('is refused where there is no such list', async () => {
    await expect(ask('nothing')).rejects.toMatchObject({ code: 'not-found' })
    await expect(ask('functions/x')).rejects.toMatchObject({ code: 'not-found' })
  })
})
