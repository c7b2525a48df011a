import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'
import { NO_FINDING_FILTERS } from '#lib/core/model/finding-filters.ts'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { listTriageEvents } from '#lib/db/read/list-triage-events.ts'
import { TRIAGE_STEP, type TriageAsk, triageFindings } from '#lib/triage/triage-findings.ts'
import { undoTriage } from '#lib/triage/undo-triage.ts'
import { BLUE, RED } from '#test/db/read/a-world.ts'
import { keyOf, type MadeFinding, NOW, storeFindings } from '#test/db/read/some-findings.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

const RED_ONLY: ViewerScope = { kind: 'accounts', accountIds: [RED] }
const ANN = { id: 'ann', name: 'Ann' }
const entry: AuditEntry = {
  at: NOW,
  actor: { ...ANN, kind: 'person' },
  action: 'finding-triaged',
  outcome: 'done',
  target: null,
  detail: {},
  address: null,
  requestId: null,
}
const one: MadeFinding = { account: RED, rule: 'one', resource: 'a' }
const two: MadeFinding = { account: RED, rule: 'two', resource: 'a' }
const blue: MadeFinding = { account: BLUE, rule: 'one', resource: 'b' }

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
  await storeFindings(database, [one, two, blue])
})
afterEach(() => database.drop())

const act = (changes: Partial<TriageAsk>, scope: ViewerScope = EVERYTHING) =>
  triageFindings(scope, database, {
    batch: randomUUID(),
    target: { kind: 'keys', keys: [one, two, blue].map(keyOf) },
    change: { status: 'in-review' },
    after: '0',
    actor: ANN,
    now: NOW,
    entry,
    ...changes,
  })
const standing = async () => {
  const { rows } = await database.pool.query(
    `select rule_id || ' ' || account_id as what, triage, assignee, note from finding order by id`,
  )
  return rows.map(({ triage, assignee }) => `${triage} ${assignee ?? '–'}`)
}

describe('triage', () => {
  it('sets what is asked and leaves the rest, with who did it', async () => {
    await act({ target: { kind: 'keys', keys: [keyOf(one)] }, change: { assignee: 'bo' } })
    await act({ target: { kind: 'keys', keys: [keyOf(one)] } })
    expect(await standing()).toEqual(['in-review bo', 'open –', 'open –'])
    const events = await listTriageEvents(EVERYTHING, database.pool, { key: keyOf(one), size: 9 })
    expect(events).toMatchObject([
      {
        actorName: 'Ann',
        before: { status: 'open', assignee: 'bo' },
        after: { status: 'in-review' },
      },
      { after: { assignee: 'bo' } },
    ])
  })

  it('never reaches beyond the viewer’s accounts', async () => {
    expect(await act({}, RED_ONLY)).toMatchObject({ changed: 2, refused: [] })
    expect(await standing()).toEqual(['in-review –', 'in-review –', 'open –'])
    const events = await listTriageEvents(RED_ONLY, database.pool, { key: keyOf(blue), size: 9 })
    expect(events).toEqual([])
  })

  it('names what it could not set and why, and sets the others', async () => {
    const exception = randomUUID()
    await database.pool.query(
      `insert into finding_exception (id, what, place, reason, owner, ticket, expires_at, granted_at, granted_by)
       values ($1, '{}', '{}', '', '', '', $2, $3, '')`,
      [exception, new Date(NOW.getTime() + 1e9), NOW],
    )
    await database.pool.query('update finding set exception_id = $1 where key = $2', [
      exception,
      keyOf(two),
    ])
    const step = await act({})
    expect(step).toMatchObject({ changed: 2, unchanged: 0, after: null })
    expect(step.refused).toEqual([
      { key: keyOf(two), ruleId: 'two', resource: 'a', why: expect.stringContaining('accepted') },
    ])
    expect(await act({})).toMatchObject({ changed: 0, unchanged: 2 })
  })

  it('goes through all that a list shows, step by step', async () => {
    const many = Array.from({ length: TRIAGE_STEP }, (_, at) => ({ ...one, resource: `m${at}` }))
    await database.pool.query(
      `insert into finding (key, account_id, region, rule_id, area, severity, severity_rank, resource, evidence, records,
         content_hash, opened_at, opened_run, changed_at, reopened)
       select gen_random_uuid(), $1, 'x', 'one', 'code', 'low', 3, r, '{}', '[]', '', now(), '', now(), false
       from unnest($2::text[]) r`,
      [RED, many.map(({ resource }) => resource)],
    )
    const target = { kind: 'filters', filters: { ...NO_FINDING_FILTERS, rules: ['one'] } } as const
    const first = await act({ target })
    expect(first).toMatchObject({ changed: TRIAGE_STEP })
    const second = await act({ target, after: first.after ?? '' })
    expect(second).toMatchObject({ changed: 2, after: null })
  })

  it('is taken back by who did it, but for what somebody moved since', async () => {
    const batch = randomUUID()
    await act({ batch })
    await act({ target: { kind: 'keys', keys: [keyOf(two)] }, change: { status: 'remediating' } })
    const undoing = { batch, undoBatch: randomUUID(), now: NOW, entry }
    const other = { id: 'bo', name: 'Bo' }
    expect(await undoTriage(EVERYTHING, database, { ...undoing, actor: other })).toMatchObject({
      undone: 0,
    })
    expect(await undoTriage(EVERYTHING, database, { ...undoing, actor: ANN })).toEqual({
      acted: 3,
      undone: 2,
    })
    expect(await standing()).toEqual(['open –', 'remediating –', 'open –'])
    const [last] = await listTriageEvents(EVERYTHING, database.pool, { key: keyOf(one), size: 1 })
    expect(last).toMatchObject({ undo: true, after: { status: 'open' } })
  })
})
