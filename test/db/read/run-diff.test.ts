import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAssessor } from '#lib/assess/create-assessor.ts'
import { findingMove, findingTotals, moveCounts } from '#lib/core/diff/finding-move.ts'
import { netChange } from '#lib/core/diff/net-change.ts'
import { rulesBySeverity } from '#lib/core/diff/rules-by-severity.ts'
import { type RunSpan, runSpan } from '#lib/core/diff/run-span.ts'
import type { SourceResult } from '#lib/core/model/collected.ts'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { countAllFindings } from '#lib/db/read/count-all-findings.ts'
import { listChangedRecords, tallyChangedRecords } from '#lib/db/read/list-changed-records.ts'
import { listMovedFindings } from '#lib/db/read/list-moved-findings.ts'
import { listRunMarks } from '#lib/db/read/list-run-marks.ts'
import { tallyFindingSteps } from '#lib/db/read/tally-finding-steps.ts'
import { tallyStepDays } from '#lib/db/read/tally-step-days.ts'
import {
  ACCOUNT,
  at,
  functions,
  lambda,
  landing,
  OTHER,
  REGION,
  startRun,
  storeOf,
} from '#test/db/a-run.ts'
import { exportText } from '#test/support/export-text.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

const OLD = { runtime: 'nodejs16.x' }
const RULE = 'runtime-deprecated'
const ALL = { accounts: [], ou: null }
const NOBODY: ViewerScope = { kind: 'accounts', accountIds: [OTHER] }

let database: TestDatabase
const runs: string[] = []

async function assess(sources: readonly SourceResult[], minute: number): Promise<void> {
  const store = storeOf(database, minute)
  const runId = await startRun(store, minute)
  await store.saveTarget(
    { runId, accountId: ACCOUNT, region: REGION, token: '1' },
    landing(sources, minute),
  )
  const assessor = createAssessor(database)
  await assessor.assessAccount({ runId, accountId: ACCOUNT, now: at(minute) })
  await assessor.conclude({ runId, now: at(minute) })
  await store.closeRun(runId, at(minute))
  runs.push(runId)
}

const lost: SourceResult = functions([], {
  state: 'failed',
  gaps: [{ action: 'lambda:ListFunctions', subject: null, reason: 'access-denied', detail: '' }],
})

beforeAll(async () => {
  database = await createTestDatabase()
  await assess([functions([lambda('stays', OLD), lambda('mended', OLD), lambda('fine')])], 1)
  await assess(
    [functions([lambda('stays', OLD), lambda('mended'), lambda('fine', { memoryMb: 256 })])],
    2,
  )
  await assess([functions([lambda('stays', OLD), lambda('mended', OLD), lambda('fine', OLD)])], 3)
  await assess([lost], 4)
})
afterAll(() => database.drop())

async function spanOf(from: number, to: number): Promise<RunSpan> {
  const marks = await listRunMarks(EVERYTHING, database.pool)
  const span = runSpan(marks, { from: runs[from] ?? null, to: runs[to] ?? null })
  if (span === null) throw new Error('there is no such span')
  return span
}

async function moved(from: number, to: number, scope: ViewerScope = EVERYTHING) {
  const span = await spanOf(from, to)
  const ask = { ...ALL, runIds: span.between, after: null, size: 100 }
  const lists = await Promise.all(
    (['new', 'reopened', 'resolved', 'passed'] as const).map((move) =>
      listMovedFindings(scope, database.pool, { ...ask, move, rules: rulesBySeverity() }),
    ),
  )
  return lists
    .flat()
    .filter(({ ruleId }) => ruleId === RULE)
    .map((row) => `${row.functionName} ${findingMove(row)}`)
    .toSorted()
}

describe('two runs', () => {
  it.each([
    [0, 1, ['mended resolved']],
    [1, 2, ['fine new', 'mended reopened']],
    [0, 2, ['fine new']],
    [2, 3, []],
  ])('%i and %i differ in what moved between them', async (from, to, expected) => {
    expect(await moved(from, to)).toEqual(expected)
  })

  it('count what did not move, from now backwards', async () => {
    const span = await spanOf(0, 1)
    const tally = (runIds: readonly string[]) =>
      tallyFindingSteps(EVERYTHING, database.pool, { ...ALL, runIds }).then((rows) =>
        moveCounts(rows.filter(({ ruleId }) => ruleId === RULE)),
      )
    const totals = findingTotals(3, await tally(span.between), await tally(span.later))
    expect(totals).toEqual({ before: 2, after: 1, unchanged: 1 })
    expect(await countAllFindings(EVERYTHING, database.pool, ALL)).toBeGreaterThan(3)
  })

  it('say day by day what came and went, of units as the runs have counted it', async () => {
    const ask = { ...ALL, runIds: runs.slice(1) }
    const one: ViewerScope = { kind: 'accounts', accountIds: [ACCOUNT] }
    const stepsOf = (scope: ViewerScope, more: object = {}) =>
      tallyStepDays(scope, database.pool, { ...ask, ...more })
    const counted = await stepsOf(one)
    expect(counted.map(({ step }) => step)).toEqual(['opened', 'reopened', 'resolved'])
    expect(await stepsOf(EVERYTHING)).toEqual(counted)
    expect(await stepsOf(EVERYTHING, { ou: 'ou-1' })).toEqual(counted)
    expect(await stepsOf(NOBODY)).toEqual([])
    await database.pool.query('update run set steps_tallied_at = null where id = $1', [runs[2]])
    await database.pool.query('delete from unit_step_tally where run_id = $1', [runs[2]])
    expect(await stepsOf(EVERYTHING)).toEqual(counted)
  })

  it('show the fields that differ, a failed read being no difference', async () => {
    const changed = async (from: number, to: number) => {
      const { between } = await spanOf(from, to)
      const rows = await listChangedRecords(EVERYTHING, database.pool, {
        ...ALL,
        runIds: between,
        after: null,
        size: 10,
      })
      return rows.map(({ key, changes }) => [key.split(':').at(-1), netChange(changes)])
    }
    expect(await changed(0, 2)).toEqual([
      [
        'fine',
        {
          change: 'changed',
          differences: [{ path: '/runtime', from: 'nodejs22.x', to: 'nodejs16.x' }],
        },
      ],
      ['mended', null],
    ])
    expect(await changed(2, 3)).toEqual([])
  })

  it('tell a viewer nothing of accounts that he may not see', async () => {
    expect(await moved(0, 1, NOBODY)).toEqual([])
    const { between } = await spanOf(0, 3)
    const ask = { ...ALL, runIds: between }
    expect(await tallyChangedRecords(NOBODY, database.pool, ask)).toEqual([])
    expect(await tallyChangedRecords(EVERYTHING, database.pool, ask)).toEqual([
      { accountId: ACCOUNT, kind: 'lambda-function', records: 2 },
    ])
    expect(await countAllFindings(NOBODY, database.pool, ALL)).toBe(0)
    expect(await csv('run-findings', NOBODY)).toEqual([])
  })

  it('are files too', async () => {
    const findings = await csv('run-findings')
    expect(findings.filter((row) => row['rule_id'] === RULE)).toEqual([
      expect.objectContaining({ moved: 'resolved', function_name: 'mended' }),
    ])
    const fields = await csv('run-changes')
    expect(fields.map((row) => [row['field'], row['from_json'], row['to_json']])).toEqual(
      expect.arrayContaining([
        ['/memoryMb', '128', '256'],
        ['/runtime', '"nodejs16.x"', '"nodejs22.x"'],
      ]),
    )
  })
})

async function csv(
  table: 'run-findings' | 'run-changes',
  scope: ViewerScope = EVERYTHING,
): Promise<readonly Record<string, string>[]> {
  const [from = '', to = ''] = runs
  const query = new URLSearchParams({ from, to }).toString()
  return parse(await exportText(scope, database.pool, { table, query }), { columns: true })
}
