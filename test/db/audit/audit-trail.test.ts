import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'
import { canonicalLink } from '#lib/core/audit/audit-link.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { connect } from '#lib/db/connect.ts'
import { listAuditEntries } from '#lib/db/read/list-audit-entries.ts'
import { verifyAuditChain } from '#lib/db/read/verify-audit-chain.ts'
import { transaction } from '#lib/db/transaction.ts'
import { appendAudit, appendAuditWithin } from '#lib/db/write/append-audit.ts'
import { contentHash } from '#lib/db/write/canonical-json.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

const entry = (name: string, minute = 0): AuditEntry => ({
  at: new Date(Date.UTC(2026, 10, 20, 10, minute, 0, 7)),
  actor: { id: `u-${name}`, name, kind: 'person' },
  action: 'export',
  outcome: 'done',
  target: 'findings.csv',
  detail: { rows: 3, text: 'ä "quoted" \0', z: null, a: [1, 2].map(String) },
  address: '127.0.0.1',
  requestId: null,
})

const verify = (noted: { sequence: number; hash: string } | null = null) =>
  verifyAuditChain(database.pool, { noted, onProgress: () => undefined })
const write = async (count: number) => {
  for (let index = 0; index < count; index += 1)
    await appendAudit(database.pool, entry(`p${index}`, index))
}
/** What somebody with all rights on the database can do. */
const tamper = (statement: string) =>
  database.pool.query(`begin; set local session_replication_role = replica; ${statement}; commit`)
const NO_FILTERS = { who: null, actions: [], outcomes: [], from: null, to: null }
const list = (filters: Partial<typeof NO_FILTERS> = {}) =>
  listAuditEntries(EVERYTHING, database.pool, {
    filters: { ...NO_FILTERS, ...filters },
    before: null,
    limit: 100,
  })

describe('the audit trail', () => {
  it('is whole when empty, and after every entry', async () => {
    expect(await verify()).toMatchObject({ whole: true, head: { sequence: 0 } })
    await write(3)
    expect(await verify()).toMatchObject({ whole: true, head: { sequence: 3 } })
  })

  it('refuses to change, delete or empty what was written', async () => {
    await write(1)
    for (const statement of [
      `update audit_entry set actor_name = 'x'`,
      'delete from audit_entry',
      'truncate audit_entry',
    ])
      await expect(database.pool.query(statement)).rejects.toThrow('append-only')
  })

  it('never forks when many processes write at once', async () => {
    const others = Array.from({ length: 4 }, () => connect({ url: database.url, max: 4 }))
    const jobs = others.flatMap(({ pool }, web) =>
      Array.from({ length: 25 }, (_, index) => appendAudit(pool, entry(`w${web}-${index}`))),
    )
    const sequences = (await Promise.all(jobs)).map(({ sequence }) => sequence)
    expect(sequences.toSorted((a, b) => a - b)).toEqual(sequences.map((_, index) => index + 1))
    expect(await verify()).toMatchObject({ whole: true, head: { sequence: 100 } })
    await Promise.all(others.map(({ close }) => close()))
  })

  it('forgets an entry whose transaction did not happen', async () => {
    await write(1)
    const failing = transaction(database.pool, async (tx) => {
      await appendAuditWithin(tx, entry('never'))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await write(1)
    expect(await verify()).toMatchObject({ whole: true, head: { sequence: 2 } })
  })
})

describe('a trail that somebody has tampered with', () => {
  it.each<readonly [string, string, object]>([
    [
      'a changed text',
      `update audit_entry set target = 'x' where sequence = 3`,
      { kind: 'changed', sequence: 3 },
    ],
    [
      'a changed time',
      `update audit_entry set at = at - interval '1 ms' where sequence = 3`,
      { kind: 'changed', sequence: 3 },
    ],
    [
      'a changed detail',
      `update audit_entry set detail = '{}' where sequence = 2`,
      { kind: 'changed', sequence: 2 },
    ],
    [
      'a deleted entry',
      'delete from audit_entry where sequence = 2',
      { kind: 'missing', from: 2, to: 2 },
    ],
    [
      'a deleted beginning',
      'delete from audit_entry where sequence < 3',
      { kind: 'missing', from: 1, to: 2 },
    ],
    [
      'two entries swapped',
      `update audit_entry set sequence = 99 where sequence = 2; update audit_entry set sequence = 2 where sequence = 3;
       update audit_entry set sequence = 3 where sequence = 99`,
      { kind: 'reordered', sequence: 2 },
    ],
  ])('shows %s', async (_, statement, broken) => {
    await write(5)
    await tamper(statement)
    expect(await verify()).toMatchObject({ whole: false, broken })
  })

  it('shows an entry that was replaced with a hash that fits', async () => {
    await write(4)
    const two = (await list()).find(({ sequence }) => sequence === 2)
    if (two === undefined) throw new Error('no second entry')
    const { hash: _, ...link } = { ...two, actorName: 'somebody else' }
    await tamper(
      `update audit_entry set actor_name = 'somebody else', hash = '${contentHash(canonicalLink(link))}' where sequence = 2`,
    )
    expect(await verify()).toMatchObject({
      whole: false,
      broken: { kind: 'reordered', sequence: 3 },
    })
  })

  it('shows a cut end to who noted the head', async () => {
    await write(4)
    const { head } = await verify()
    await tamper('delete from audit_entry where sequence = 4')
    expect(await verify()).toMatchObject({ whole: true, reached: true })
    expect(await verify(head)).toMatchObject({ whole: true, reached: false })
    expect(await verify({ ...head, sequence: 3 })).toMatchObject({ reached: false })
  })
})

describe('the list', () => {
  it('has the newest first, and pages', async () => {
    await write(5)
    const rows = await listAuditEntries(EVERYTHING, database.pool, {
      filters: NO_FILTERS,
      before: 4,
      limit: 2,
    })
    expect(rows.map(({ sequence }) => sequence)).toEqual([3, 2])
    expect(rows[0]).toMatchObject({ at: entry('', 2).at, actorName: 'p2', actorKind: 'person' })
  })

  it('is narrowed by who, what and when', async () => {
    await write(3)
    await appendAudit(database.pool, {
      ...entry('Ann_%', 9),
      at: new Date('2026-11-21T23:59:59.999Z'),
      action: 'access-denied',
      outcome: 'refused',
    })
    const names = async (filters: object) => (await list(filters)).map(({ actorName }) => actorName)
    expect(await names({ who: 'ann_%' })).toEqual(['Ann_%'])
    expect(await names({ who: 'u-p1' })).toEqual(['p1'])
    expect(await names({ actions: ['access-denied'] })).toEqual(['Ann_%'])
    expect(await names({ outcomes: ['done'] })).toEqual(['p2', 'p1', 'p0'])
    expect(await names({ from: '2026-11-21' })).toEqual(['Ann_%'])
    expect(await names({ to: '2026-11-20' })).toEqual(['p2', 'p1', 'p0'])
    expect(await names({ from: '2026-11-21', to: '2026-11-21' })).toEqual(['Ann_%'])
  })

  it('is empty for who sees some accounts', async () => {
    await write(1)
    const some = { kind: 'accounts', accountIds: [] } as const
    const ask = { filters: NO_FILTERS, before: null, limit: 9 }
    expect(await listAuditEntries(some, database.pool, ask)).toEqual([])
  })
})
