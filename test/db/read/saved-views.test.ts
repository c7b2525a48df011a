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
})
afterAll(() => database.drop())

it('lists one’s own views and the shared ones; another’s private view is not there', async () => {
  expect(await listSavedViews(EVERYTHING, database.pool, 'ann')).toEqual([own, shared])
  const read = (id: string) => readSavedView(database.pool, { id, viewerId: 'ann' })
  expect(await read(link.id)).toEqual(link)
  expect(await read(secret.id)).toBeNull()
  expect(await read('nonsense')).toBeNull()
})

it('keeps a shared view that names an account from whoever may not see it', async () => {
  const named = { ...view('Of one', 'shared', 'bo'), query: 'account=111111111111' }
  await insertSavedView(database.pool, named, now)
  const names = async (accountIds: readonly string[], who = 'ann') =>
    (
      await listSavedViews(
        { kind: 'accounts', accountIds: accountIds.map(accountId) },
        database.pool,
        who,
      )
    ).map(({ name }) => name)
  expect(await names(['111111111111'])).toContain('Of one')
  expect(await names(['222222222222'])).toEqual(['Mine', 'Ours'])
  expect(await names(['222222222222'], 'bo')).toContain('Of one')
  await deleteSavedView(database.pool, { id: named.id, ownerId: 'bo' })
})

it('lets nobody change or delete another’s view', async () => {
  const change = { ...shared, name: 'Taken', now }
  expect(await updateSavedView(database.pool, { ...change, ownerId: 'ann' })).toBe(false)
  expect(await deleteSavedView(database.pool, { id: shared.id, ownerId: 'ann' })).toBe(false)
  expect(await updateSavedView(database.pool, { ...change, ownerId: 'bo' })).toBe(true)
  expect(await readSavedView(database.pool, { id: shared.id, viewerId: 'x' })).toMatchObject({
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
