import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAssessor } from '#lib/assess/create-assessor.ts'
import { endException, grantException } from '#lib/assess/exceptions.ts'
import { readFunctionVerdicts } from '#lib/assess/function-verdicts.ts'
import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'
import { accountId } from '#lib/core/model/account-id.ts'
import type { SourceResult } from '#lib/core/model/collected.ts'
import { type FindingStatus, NO_FINDING_FILTERS } from '#lib/core/model/finding-filters.ts'
import { FIRST_FINDINGS } from '#lib/core/model/finding-order.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { ExceptionInput } from '#lib/core/score/exception.ts'
import { areaScores } from '#lib/core/score/rule-tally.ts'
import { countAllFindings } from '#lib/db/read/count-all-findings.ts'
import { listAccountScores } from '#lib/db/read/list-account-scores.ts'
import { listExceptions } from '#lib/db/read/list-exceptions.ts'
import { listFindingEvents } from '#lib/db/read/list-finding-events.ts'
import { listFindings } from '#lib/db/read/list-findings.ts'
import { listRuleTallies } from '#lib/db/read/list-rule-tallies.ts'
import {
  ACCOUNT,
  at,
  configuration,
  functions,
  lambda,
  landing,
  REGION,
  startRun,
  storeOf,
} from '#test/db/a-run.ts'
import { exportText } from '#test/support/export-text.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

const OLD = { runtime: 'nodejs16.x' }
const RULE = 'runtime-deprecated'
const ALL = { accounts: [], ou: null }
const arnOf = (name: string) => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

/** A whole run that lands these sources and judges them. */
async function assess(sources: readonly SourceResult[], minute: number): Promise<void> {
  const store = storeOf(database, minute)
  const runId = await startRun(store, minute)
  const lease = { runId, accountId: ACCOUNT, region: REGION, token: '1' }
  await store.saveTarget(lease, landing(sources, minute))
  const assessor = createAssessor(database)
  await assessor.assessAccount({ runId, accountId: ACCOUNT, now: at(minute) })
  await assessor.conclude({ runId, now: at(minute) })
  await store.closeRun(runId, at(minute))
}

/** What is put together of findings is told by tallies: they must say what counting one by one says. */
async function expectTallies(): Promise<void> {
  const { rows } = await database.pool.query<{ one: string; two: string }>(
    `
    select json_build_array(count(*), count(*) filter (where unseen is null and exception_id is null),
      min(severity_rank) filter (where unseen is null and exception_id is null))::text as one,
      (select json_build_array($1::int, (select sum(critical + high + medium + low + info) from owner_tally),
        (select min(worst) from score_rollup))::text) as two from finding`,
    [await countAllFindings(EVERYTHING, database.pool, ALL)],
  )
  expect(rows[0]?.two).toBe(rows[0]?.one)
}

async function found(status: FindingStatus, scope: ViewerScope = EVERYTHING, now = at(50)) {
  const filters = { ...NO_FINDING_FILTERS, status, rules: [RULE] }
  const { rows } = await listFindings(scope, database.pool, { filters, order: FIRST_FINDINGS, now })
  return rows.map(({ functionName }) => functionName).sort()
}

const eventsOf = async (name: string) =>
  (await listFindingEvents(EVERYTHING, database.pool, { resource: arnOf(name), size: 500 }))
    .filter(({ ruleId }) => ruleId === RULE)
    .map(({ event, at: when }) => `${event} ${when.getUTCMinutes()}`)

const tallyOf = async (now = at(50)) =>
  (await listRuleTallies(EVERYTHING, database.pool, { ...ALL, now })).find(
    ({ ruleId }) => ruleId === RULE,
  )

const waiver = (changes: Partial<ExceptionInput> = {}): ExceptionInput => ({
  what: { kind: 'rule', ruleId: RULE },
  where: { kind: 'account', accountId: ACCOUNT },
  code: 'fix-planned',
  reason: 'It is replaced in spring.',
  owner: 'team red',
  ticket: 'OPS-1',
  expiresAt: at(40).toISOString(),
  ...changes,
})
const ID = '00000000-0000-4000-8000-000000000001'
const signed = (by: string, minute: number) => ({
  by,
  now: at(minute),
  entry: {
    at: at(minute),
    actor: { id: by, name: by, kind: 'person' },
    action: 'exception-granted',
    outcome: 'done',
    target: ID,
    detail: {},
    address: null,
    requestId: null,
  } satisfies AuditEntry,
})
const grant = (input: ExceptionInput, scope: ViewerScope = EVERYTHING) =>
  grantException(scope, database, { id: ID, input, ...signed('ann', 20) })

describe('a finding', () => {
  it('opens, resolves and reopens with its history', async () => {
    await assess([functions([lambda('a', OLD), lambda('b')])], 1)
    expect(await found('open')).toEqual(['a'])
    await assess([functions([lambda('a'), lambda('b')])], 2)
    expect(await found('all')).toEqual([])
    await assess([functions([lambda('a', OLD), lambda('b')])], 3)
    expect(await found('open')).toEqual(['a'])
    expect(await eventsOf('a')).toEqual(['reopened 3', 'resolved 2', 'opened 1'])
  })

  it('keeps what people made of it while it lasts, and is open again when it comes back', async () => {
    const standing = async () => {
      const { rows } = await database.pool.query(
        `select triage, assignee, reopened from finding where rule_id = $1`,
        [RULE],
      )
      return rows
    }
    await assess([functions([lambda('a', OLD)])], 1)
    await database.pool.query(`update finding set triage = 'remediating', assignee = 'kim'`)
    await assess([functions([lambda('a', { runtime: 'nodejs14.x' })])], 2)
    expect(await standing()).toEqual([{ triage: 'remediating', assignee: 'kim', reopened: false }])
    await assess([functions([lambda('a')])], 3)
    await assess([functions([lambda('a', OLD)])], 4)
    expect(await standing()).toEqual([{ triage: 'open', assignee: null, reopened: true }])
  })

  it('goes with its function, once a complete listing no longer names it', async () => {
    await assess([functions([lambda('a', OLD)])], 1)
    const refused = { source: 'functions', action: 'lambda:ListFunctions', subject: null } as const
    const lost = { ...refused, reason: 'access-denied', detail: '' } as const
    await assess([functions([], { state: 'failed', gaps: [lost] })], 2)
    expect(await found('open')).toEqual(['a'])
    await assess([functions([])], 3)
    expect(await found('all')).toEqual([])
    expect(await eventsOf('a')).toEqual(['resolved 3', 'opened 1'])
  })

  it('stays as unread while it cannot be judged, and is counted as unknown', async () => {
    const published = {
      kind: 'function-version',
      key: `${arnOf('a')}:1`,
      facts: configuration('a', { ...OLD, arn: `${arnOf('a')}:1`, version: '1' }),
    } as const
    const alias = {
      kind: 'function-alias',
      key: `${arnOf('a')}:live`,
      facts: {
        arn: `${arnOf('a')}:live`,
        functionArn: arnOf('a'),
        name: 'live',
        functionVersion: '1',
        description: null,
        additionalVersionWeights: [],
      },
    } as const
    const aliases = (changes: Partial<SourceResult>): SourceResult => ({
      ...functions([alias], changes),
      source: 'aliases',
      kinds: ['function-alias'],
    })
    await assess([functions([lambda('a'), published]), aliases({})], 1)
    expect(await found('open')).toEqual(['a'])
    const gap = { action: 'lambda:ListAliases', subject: arnOf('a'), detail: '' } as const
    const lost = { ...gap, source: 'aliases', reason: 'throttled' } as const
    await assess(
      [
        functions([lambda('a'), published]),
        aliases({ state: 'partial', records: [], gaps: [lost] }),
      ],
      2,
    )
    expect(await found('open')).toEqual([])
    expect(await found('unread')).toEqual(['a'])
    await expectTallies()
    expect(await tallyOf()).toMatchObject({ fail: 0, unknown: 1 })
    await assess([functions([lambda('a'), published]), aliases({})], 3)
    expect(await found('open')).toEqual(['a'])
    expect(await eventsOf('a')).toEqual(['opened 1'])
  })

  it('is judged live on its page as the assessment has it', async () => {
    await assess([functions([lambda('a', OLD)])], 1)
    const ask = { accountId: ACCOUNT, region: REGION, arn: arnOf('a'), now: at(5) }
    const verdicts = await readFunctionVerdicts(EVERYTHING, database, ask)
    const failing = verdicts?.filter(({ verdict }) => verdict.status === 'fail') ?? []
    expect(failing.map(({ rule }) => rule.id)).toContain(RULE)
    expect(failing.every(({ finding }) => finding !== null)).toBe(true)
    const nobody: ViewerScope = { kind: 'accounts', accountIds: [accountId('222222222222')] }
    expect(await readFunctionVerdicts(nobody, database, ask)).toBeNull()
  })
})

describe('assessing again', () => {
  const written = async () => {
    const { rows } = await database.pool.query<{ row: string }>(
      `select f.xmin::text || f.key as row from finding f union all select xmin::text || rule_id from rule_tally
       union all select xmin::text || area from score_rollup union all select xmin::text || area from score_day
       union all select xmin::text || region from place_assessment union all select xmin::text || rule_id from unit_rule_tally
       union all select xmin::text || resource from costly_function
       union all select xmin::text || owner from owner_tally union all select xmin::text || owner from unit_owner_tally order by 1`,
    )
    return rows.map(({ row }) => row)
  }

  it('writes nothing where nothing changed, and one finding where one did', async () => {
    await assess([functions([lambda('a', OLD), lambda('b'), lambda('c')])], 1)
    const before = await written()
    await assess([functions([lambda('a', OLD), lambda('b'), lambda('c')])], 2)
    expect(await written()).toEqual(before)
    await assess([functions([lambda('a', OLD), lambda('b', OLD), lambda('c')])], 3)
    const { rows } = await database.pool.query(
      'select function_name as name, rule_id as rule from finding where opened_at = $1 order by 2',
      [at(3)],
    )
    expect(rows.map(({ name, rule }) => `${name} ${rule}`)).toContain(`b ${RULE}`)
    expect(rows.every(({ name }) => name === 'b')).toBe(true)
  })
})

describe('an exception', () => {
  it('takes effect at once, ends by itself, and its findings reopen', async () => {
    await assess([functions([lambda('a', OLD), lambda('b', OLD)])], 1)
    const before = await tallyOf(at(20))
    expect(await grant(waiver())).toBe(2)
    expect(await found('open', EVERYTHING, at(30))).toEqual([])
    expect(await found('excepted', EVERYTHING, at(30))).toEqual(['a', 'b'])
    await expectTallies()
    expect(await tallyOf(at(30))).toMatchObject({ fail: 0, excepted: 2, pass: before?.pass })
    const [row] = await listExceptions(EVERYTHING, database.pool, {
      now: at(30),
      states: [],
      after: null,
      size: 9,
    })
    expect(row).toMatchObject({ id: ID, state: 'active', findings: 2, grantedBy: 'ann' })

    expect(await found('open', EVERYTHING, at(41))).toEqual(['a', 'b'])
    expect(await tallyOf(at(41))).toEqual(before)
    await assess([functions([lambda('a', OLD), lambda('b', OLD)])], 42)
    expect(await eventsOf('a')).toEqual(['exception-ended 42', 'excepted 20', 'opened 1'])
    expect(await tallyOf(at(42))).toEqual(before)
  })

  it('covers what is found after it, and is ended by hand', async () => {
    await assess([functions([lambda('a', OLD)])], 1)
    await grant(waiver())
    await assess([functions([lambda('a', OLD), lambda('b', OLD)])], 21)
    expect(await found('excepted', EVERYTHING, at(22))).toEqual(['a', 'b'])
    expect(await endException(EVERYTHING, database, { id: ID, ...signed('bob', 23) })).toBe(2)
    expect(await found('open', EVERYTHING, at(24))).toEqual(['a', 'b'])
    await expectTallies()
    const again = endException(EVERYTHING, database, { id: ID, ...signed('bob', 25) })
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
    const { rows } = await database.pool.query(
      'select actor_name as name, detail from audit_entry order by sequence',
    )
    expect(rows).toEqual([
      { name: 'ann', detail: '{"findings":1}' },
      { name: 'bob', detail: '{"findings":2}' },
    ])
  })

  it('covers by ARN and unit, and never beyond what its giver may see', async () => {
    await assess([functions([lambda('a', OLD), lambda('b', OLD)])], 1)
    expect(await grant(waiver({ where: { kind: 'arn', glob: arnOf('a*') } }))).toBe(1)
    await endException(EVERYTHING, database, { id: ID, ...signed('ann', 21) })
    const other = { kind: 'accounts', accountIds: [accountId('222222222222')] } as const
    const elsewhere = grant(waiver(), other)
    await expect(elsewhere).rejects.toMatchObject({ code: 'forbidden' })
    const late = waiver({ expiresAt: '2028-01-01T00:00:00.000Z' })
    await expect(grant(late)).rejects.toMatchObject({ code: 'invalid-request' })
  })

  it('covers the functions with a tag, as soon and as long as they have it', async () => {
    const tagged = (name: string, value: string): InventoryRecord => ({
      kind: 'function-tags',
      key: arnOf(name),
      facts: { functionArn: arnOf(name), tags: [{ key: 'owner', value }] },
    })
    const tags = (records: readonly InventoryRecord[]): SourceResult => ({
      ...functions(records),
      source: 'function-tags',
      kinds: ['function-tags'],
    })
    const both = functions([lambda('a', OLD), lambda('b', OLD)])
    await assess([both, tags([tagged('a', 'red'), tagged('b', 'blue')])], 1)
    expect(await grant(waiver({ where: { kind: 'tag', key: 'owner', value: 'red' } }))).toBe(1)
    expect(await found('excepted', EVERYTHING, at(30))).toEqual(['a'])
    await assess([both, tags([tagged('a', 'blue'), tagged('b', 'red')])], 30)
    expect(await found('excepted', EVERYTHING, at(31))).toEqual(['b'])
    expect(await found('open', EVERYTHING, at(31))).toEqual(['a'])
  })

  it('covers a unit', async () => {
    await assess([functions([lambda('a', OLD)])], 1)
    expect(await grant(waiver({ where: { kind: 'ou', path: '/Workloads' } }))).toBe(1)
    expect(await found('excepted', EVERYTHING, at(30))).toEqual(['a'])
  })
})

describe('the scores', () => {
  it('are what an auditor recomputes from the exported file', async () => {
    await assess([functions([lambda('a', OLD), lambda('b'), lambda('c', { runtime: 'x' })])], 1)
    await grant(waiver())
    const text = await exportText(EVERYTHING, database.pool, { table: 'scores', now: at(30) })
    const rows = parse(text, { columns: true }) as Readonly<Record<string, string>>[]
    const scores = areaScores(
      await listRuleTallies(EVERYTHING, database.pool, { ...ALL, now: at(30) }),
    )
    const [account] = await listAccountScores(EVERYTHING, database.pool, {
      ...ALL,
      sort: 'name',
      after: null,
      size: 10,
    })
    expect(rows.length).toBeGreaterThan(50)
    for (const [area, score] of Object.entries(scores)) {
      const own = rows.filter((row) => row['area'] === area)
      const sum = (...names: readonly string[]) =>
        own.reduce(
          (all, row) =>
            all + Number(row['weight']) * names.reduce((n, name) => n + Number(row[name]), 0),
          0,
        )
      const known = sum('pass', 'fail')
      expect(score.value).toBe(known === 0 ? null : (100 * sum('pass')) / known)
      expect(score.counts.excepted).toBe(own.reduce((n, row) => n + Number(row['excepted']), 0))
      const stored = account?.scores.find((each) => each.area === area)
      expect(stored?.value).toBe(score.enough ? score.value : null)
    }
  })

  it('are those of the viewer’s accounts alone', async () => {
    await assess([functions([lambda('a', OLD)])], 1)
    const nobody: ViewerScope = { kind: 'accounts', accountIds: [accountId('222222222222')] }
    expect(await listRuleTallies(nobody, database.pool, { ...ALL, now: at(2) })).toEqual([])
    expect(await found('all', nobody)).toEqual([])
    expect(await found('all', { kind: 'accounts', accountIds: [ACCOUNT] })).toEqual(['a'])
  })
})
