import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readFunctionVerdicts } from '#lib/assess/function-verdicts.ts'
import { accountId } from '#lib/core/model/account-id.ts'
import type { SourceResult } from '#lib/core/model/collected.ts'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { areaScores } from '#lib/core/score/rule-tally.ts'
import { listAccountScores } from '#lib/db/read/list-account-scores.ts'
import { listRuleTallies } from '#lib/db/read/list-rule-tallies.ts'
import { ACCOUNT, at, configuration, functions, lambda, REGION } from '#test/db/a-run.ts'
import { exportText } from '#test/support/export-text.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { ALL, arnOf, judgedRuns, OLD, RULE, waiver } from './judged-runs.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())
const { assess, found, eventsOf, tallyOf, grant, expectTallies } = judgedRuns(() => database)

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
