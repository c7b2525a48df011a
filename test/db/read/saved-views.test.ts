import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accountId } from '#lib/core/model/account-id.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import type { SavedView } from '#lib/core/views/saved-view.ts'
import { listSavedViews, readSavedView } from '#lib/db/read/list-saved-views.ts'
import { readPreferences } from '#lib/db/read/read-preferences.ts'
import { savePreference } from '#lib/db/write/save-preference.ts'
import { deleteSavedView, insertSavedView, updateSavedView } from '#lib/db/write/saved-views.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

const now = new Date('2026-11-22T12:00:00Z')
const view = (name: string, kind: SavedView['kind'], ownerId = 'ann'): SavedView => ({
  id: randomUUID(),
  page: '/findings',
  name,
  query: 'severity=critical',
  kind,
  ownerId,
  ownerName: ownerId,
})
const own = view('Mine', 'private')
const shared = view('Ours', 'shared', 'bo')
const secret = view('His', 'private', 'bo')
const link = view('', 'link', 'bo')

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  for (const one of [own, shared, secret, link]) await insertSavedView(database.pool, one, now)
  await database.pool.query(
    `insert into organizational_unit (id, organization_id, name, parent_id, path, id_path, content_hash, first_seen_at, changed_at)
     values ('ou-a-red', 'o-1', 'Red', 'r-1', '/Red', 'o-1/r-1/ou-a-red/', '', now(), now())`,
  )
  await database.pool.query(
    `insert into account (id, organization_id, name, state, ou_id_path, is_management, content_hash, first_seen_at, changed_at)
     select id, 'o-1', id, 'ACTIVE', path, false, '', now(), now()
     from (values ('111111111111', 'o-1/r-1/ou-a-red/'), ('222222222222', 'o-1/r-1/ou-b-blue/')) a(id, path)`,
  )
})
afterAll(() => database.drop())

it('lists one’s own views and the shared ones; another’s private view is not there', async () => {
  expect(await listSavedViews(EVERYTHING, database.pool, 'ann')).toEqual([own, shared])
  const read = (id: string) => readSavedView(EVERYTHING, database.pool, { id, viewerId: 'ann' })
  expect(await read(link.id)).toEqual(link)
  expect(await read(secret.id)).toBeNull()
  expect(await read('nonsense')).toBeNull()
})

it.each([
  ['an account', 'account=111111111111'],
  ['a unit', 'ou=ou-a-red'],
  ['an account, encoded', 'account=%31%31%31%31%31%31%31%31%31%31%31%31'],
  ['a unit, encoded', 'ou=%6Fu-a-red'],
])('keeps a shared view that names %s from whoever may not see it', async (_, query) => {
  const named = { ...view('Of one', 'shared', 'bo'), query }
  const long = { ...view('', 'link', 'bo'), query }
  for (const one of [named, long]) await insertSavedView(database.pool, one, now)
  const seen = async (account: string, viewerId = 'ann') => {
    const scope = { kind: 'accounts', accountIds: [accountId(account)] } as const
    const views = await listSavedViews(scope, database.pool, viewerId)
    const read = [named, long].map(({ id }) =>
      readSavedView(scope, database.pool, { id, viewerId }),
    )
    const opened = await Promise.all(read)
    return [views.some(({ id }) => id === named.id), ...opened.map((one) => one !== null)]
  }
  expect(await seen('111111111111')).toEqual([true, true, true])
  expect(await seen('222222222222')).toEqual([false, false, false])
  expect(await seen('222222222222', 'bo')).toEqual([true, true, true])
  for (const { id } of [named, long]) await deleteSavedView(database.pool, { id, ownerId: 'bo' })
})

it('lets nobody change or delete another’s view', async () => {
  const change = { ...shared, name: 'Taken', now }
  expect(await updateSavedView(database.pool, { ...change, ownerId: 'ann' })).toBe(false)
  expect(await deleteSavedView(database.pool, { id: shared.id, ownerId: 'ann' })).toBeNull()
  expect(await updateSavedView(database.pool, { ...change, ownerId: 'bo' })).toBe(true)
  expect(
    await readSavedView(EVERYTHING, database.pool, { id: shared.id, viewerId: 'x' }),
  ).toMatchObject({
    name: 'Taken',
  })
})

it('keeps what a viewer chose, and takes a value of another shape for nothing', async () => {
  const save = { viewerId: 'ann', now }
  await savePreference(database.pool, { ...save, name: 'shortcuts', value: false })
  await savePreference(database.pool, { ...save, name: 'pinned-views', value: [own.id] })
  const none = {
    shortcuts: null,
    'pinned-views': null,
    'default-views': null,
    'time-zone': null,
  }
  expect(await readPreferences(database.pool, 'ann')).toEqual({
    ...none,
    shortcuts: false,
    'pinned-views': [own.id],
  })
  await database.pool.query(`update viewer_preference set value = '"yes"' where name = 'shortcuts'`)
  expect(await readPreferences(database.pool, 'ann')).toMatchObject({ shortcuts: null })
  expect(await readPreferences(database.pool, 'bo')).toEqual(none)
})
