import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { scheduleInput } from '#lib/core/schedules/export-schedule.ts'
import { countUnseenFailures } from '#lib/db/read/count-unseen-failures.ts'
import {
  listExportFiles,
  listExportSchedules,
  readExportFile,
} from '#lib/db/read/list-export-schedules.ts'
import { readExportChunks } from '#lib/db/read/read-export-chunks.ts'
import {
  addDueFiles,
  addFileNow,
  deleteSchedule,
  seeFailedFiles,
} from '#lib/db/write/export-schedules.ts'
import { createSchedule } from '#lib/schedules/create-schedule.ts'
import { type Making, makeDue } from '#lib/schedules/make-due.ts'
import { nextTime } from '#lib/schedules/next-time.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { BLUE, landWorld, RED } from '../db/read/a-world.ts'

const OWNER = { id: 'person-1', name: 'Ada' }
const BASE = new Date('2026-11-22T12:00:00Z').getTime()
const hours = (count: number) => new Date(BASE + count * 3_600_000)

let database: TestDatabase
let clock = hours(0)
let scope: ViewerScope | null = EVERYTHING
beforeAll(async () => {
  database = await createTestDatabase()
  await landWorld(database, [
    { owner: RED, region: 'eu-west-1', name: 'alpha' },
    { owner: BLUE, region: 'us-east-1', name: 'beta' },
  ])
})
afterAll(() => database.drop())
beforeEach(async () => {
  clock = hours(0)
  scope = EVERYTHING
  await database.pool.query('truncate export_schedule cascade')
  await publish(hours(-1))
})

const publish = (at: Date) => database.pool.query('update run set published_at = $1', [at])

const parts = (more: Partial<Making> = {}): Making => ({
  pool: database.pool,
  now: () => clock,
  accessOf: async () => (scope === null ? null : { roles: ['viewer'], scope }),
  ...more,
})

async function schedule(changes: Record<string, unknown> = {}) {
  const input = scheduleInput.parse({
    name: 'All functions',
    export: 'functions',
    filter: '',
    cron: '',
    keep: 2,
    ...changes,
  })
  const made = await createSchedule(database.pool, { owner: OWNER, input, now: clock })
  if (!made.ok) throw new Error(made.problem)
  return made.id
}

async function makeAll(more: Partial<Making> = {}) {
  await addDueFiles(database.pool, clock, nextTime)
  while (await makeDue(parts(more), new AbortController().signal));
}

const files = (scheduleId: string) =>
  listExportFiles(OWNER.id, database.pool, { scheduleId, size: 10 })

async function textOf(fileId: string): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of readExportChunks(database.pool, fileId)) chunks.push(chunk)
  return gunzipSync(Buffer.concat(chunks)).toString()
}

it('makes a file after each published run, with its manifest, in as many pieces as it takes', async () => {
  const id = await schedule()
  await makeAll()
  expect(await files(id)).toEqual([])
  await publish(hours(1))
  clock = hours(2)
  await makeAll({ chunkBytes: 64 })
  await makeAll()
  const [file, ...more] = await files(id)
  expect(more).toEqual([])
  expect(file).toMatchObject({ state: 'done', rows: 2, attempts: 1, everything: true })
  const text = await textOf(file?.id ?? '')
  expect(text).toContain('alpha')
  expect(createHash('sha256').update(text).digest('hex')).toBe(file?.sha256)
  expect(Buffer.byteLength(text)).toBe(file?.bytes)
  const stored = await readExportFile(OWNER.id, database.pool, file?.id ?? '')
  expect(stored?.manifest).toMatchObject({ rows: 2, sha256: file?.sha256 })
  const chunks = await database.pool.query('select count(*)::int as n from export_chunk')
  expect(chunks.rows[0].n).toBeGreaterThan(3)
  const trail = await database.pool.query(
    `select actor_id, outcome from audit_entry where action = 'export'`,
  )
  expect(trail.rows).toEqual([{ actor_id: OWNER.id, outcome: 'done' }])
})

it('makes one by the clock, once for each time, and keeps the last ones', async () => {
  const id = await schedule({ cron: '0 6 * * *' })
  for (const hour of [18, 42, 66, 66]) {
    clock = hours(hour)
    await makeAll()
  }
  const kept = await files(id)
  expect(kept.map(({ dueAt }) => dueAt)).toEqual([hours(66), hours(42)])
  const chunks = await database.pool.query('select distinct file_id from export_chunk')
  expect(chunks.rows).toHaveLength(2)
  const [listed] = await listExportSchedules(OWNER.id, database.pool)
  expect(listed).toMatchObject({ nextAt: hours(90), last: { state: 'done' } })
})

it('holds what its owner may see at that time, and ends with the owner’s access', async () => {
  const id = await schedule()
  const whose = { id, ownerId: OWNER.id }
  scope = { kind: 'accounts', accountIds: [RED] }
  await addFileNow(database.pool, whose, clock)
  await makeAll()
  const [file] = await files(id)
  expect(file).toMatchObject({ rows: 1, everything: false, accountIds: [RED] })
  expect(await textOf(file?.id ?? '')).not.toContain(BLUE)
  scope = null
  clock = hours(1)
  await addFileNow(database.pool, whose, clock)
  await makeAll()
  expect((await files(id))[0]).toMatchObject({
    state: 'failed',
    problem: 'Its owner may not export it any more.',
  })
  expect(await countUnseenFailures(OWNER.id, database.pool)).toEqual({ notices: 0, files: 1 })
  expect(await countUnseenFailures('person-2', database.pool)).toEqual({ notices: 0, files: 0 })
  await seeFailedFiles(database.pool, OWNER.id, clock)
  expect(await countUnseenFailures(OWNER.id, database.pool)).toEqual({ notices: 0, files: 0 })
})

it('is given up at once when it is too large, and leaves no piece of it', async () => {
  const id = await schedule()
  await addFileNow(database.pool, { id, ownerId: OWNER.id }, clock)
  await makeAll({ chunkBytes: 64, mostBytes: 100 })
  expect((await files(id))[0]).toMatchObject({ state: 'failed', attempts: 1 })
  expect((await files(id))[0]?.problem).toContain('Narrow its filter')
  expect((await database.pool.query('select from export_chunk')).rows).toEqual([])
})

it('is tried again after something broke, from the beginning', async () => {
  const id = await schedule()
  await addFileNow(database.pool, { id, ownerId: OWNER.id }, clock)
  const accessOf = () => Promise.reject(new Error('connection lost'))
  await expect(makeAll({ accessOf })).rejects.toThrow('connection lost')
  expect((await files(id))[0]).toMatchObject({ state: 'waiting', attempts: 1 })
  await makeAll()
  expect((await files(id))[0]).toMatchObject({ state: 'waiting', attempts: 1 })
  clock = hours(1)
  await makeAll({ chunkBytes: 64 })
  expect((await files(id))[0]).toMatchObject({ state: 'done', attempts: 2, problem: null })
  expect(await textOf((await files(id))[0]?.id ?? '')).toContain('beta')
})

it('is its owner’s alone', async () => {
  const id = await schedule()
  await addFileNow(database.pool, { id, ownerId: OWNER.id }, clock)
  await makeAll()
  const [file] = await files(id)
  expect(await readExportFile('person-2', database.pool, file?.id ?? '')).toBe(null)
  const another = { scheduleId: id, size: 10 }
  expect(await listExportFiles('person-2', database.pool, another)).toEqual([])
  expect(await deleteSchedule(database.pool, { id, ownerId: 'person-2' })).toBe(false)
  expect(await deleteSchedule(database.pool, { id, ownerId: OWNER.id })).toBe(true)
  expect((await database.pool.query('select from export_chunk')).rows).toEqual([])
})

it.each([
  [{ export: 'nonsense' }, 'There is no such file.'],
  [{ export: 'findings', filter: 'severity=dreadful' }, '"severity" has no value "dreadful"'],
  [{ cron: '* * * * *' }, 'more often than once an hour'],
])('refuses %j', async (changes, problem) => {
  await expect(schedule(changes)).rejects.toThrow(problem)
})
