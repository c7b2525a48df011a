import { afterEach, beforeEach, expect, it } from 'vitest'
import { type AuditLink, canonicalLink } from '#lib/core/audit/audit-link.ts'
import { appendAudit } from '#lib/db/write/append-audit.ts'
import { contentHash } from '#lib/db/write/canonical-json.ts'
import { shipAudit } from '#lib/db/write/ship-audit.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

async function write(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await appendAudit(database.pool, {
      at: new Date(Date.UTC(2026, 10, 22, 12, 0, index, 7)),
      actor: { id: 'u-1', name: 'Ann "ä" \n', kind: 'person' },
      action: 'export',
      outcome: 'done',
      target: `file ${index}`,
      detail: { rows: index, filter: 'severity=critical' },
      address: null,
      requestId: 'r-1',
    })
  }
}

type Line = Omit<AuditLink, 'at'> & { readonly at: string; readonly hash: string }
const linesOf = (texts: readonly string[]): readonly Line[] =>
  texts
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).audit)

async function shipAll(): Promise<readonly Line[]> {
  const texts: string[] = []
  while (await shipAudit(database.pool, (text) => texts.push(text)));
  return linesOf(texts)
}

it('writes each entry once, in its order, with all that its hash covers', async () => {
  await write(3)
  const first = await shipAll()
  expect(first.map(({ sequence }) => sequence)).toEqual([1, 2, 3])
  for (const { hash, at, ...line } of first) {
    expect(contentHash(canonicalLink({ ...line, at: new Date(at) }))).toBe(hash)
  }
  expect(await shipAll()).toEqual([])
  await write(1)
  expect((await shipAll()).map(({ sequence }) => sequence)).toEqual([4])
})

it('goes on through a long trail', async () => {
  await write(3)
  await database.pool.query(
    `insert into audit_entry (sequence, at, actor_id, actor_name, actor_kind, action, outcome, detail, previous_hash, hash)
     select n, now(), 'u', 'u', 'person', 'export', 'done', '{}', n::text, 'h' || n from generate_series(4, 1203) n`,
  )
  expect((await shipAll()).map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: 1_203 }, (_, index) => index + 1),
  )
})

it('writes an entry again that could not be written', async () => {
  await write(2)
  const failing = shipAudit(database.pool, () => {
    throw new Error('the disk is full')
  })
  await expect(failing).rejects.toThrow('full')
  expect((await shipAll()).map(({ sequence }) => sequence)).toEqual([1, 2])
})

it('leaves it to a worker that is writing already', async () => {
  await write(2)
  const other = await database.pool.connect()
  await other.query('begin; select from audit_shipment for update')
  const texts: string[] = []
  expect(await shipAudit(database.pool, (text) => texts.push(text))).toBe(false)
  await other.query('rollback')
  other.release()
  expect(texts).toEqual([])
  expect(await shipAll()).toHaveLength(2)
})
