import { afterEach, beforeEach, expect, it } from 'vitest'
import { createAssessor } from '#lib/assess/create-assessor.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { listRuleTallies } from '#lib/db/read/list-rule-tallies.ts'
import {
  ACCOUNT,
  at,
  functions,
  lambda,
  landing,
  REGION,
  startRun,
  storeOf,
} from '#test/db/a-run.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

const STRAY = 'code-family-stray'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

/** A run over one function; `concluded` false leaves it before the stages over all accounts. */
async function assess(minute: number, concluded = true): Promise<string> {
  const store = storeOf(database, minute)
  const runId = await startRun(store, minute)
  const lease = { runId, accountId: ACCOUNT, region: REGION, token: '1' }
  await store.saveTarget(lease, landing([functions([lambda('a', { codeSha256: 'own' })])], minute))
  const assessor = createAssessor(database)
  await assessor.assessAccount({ runId, accountId: ACCOUNT, now: at(minute) })
  if (concluded) await assessor.conclude({ runId, now: at(minute) })
  if (concluded) await store.closeRun(runId, at(minute))
  return runId
}

/** The same function elsewhere, with other code. */
const addNamesake = (region: string) =>
  database.pool.query(
    `insert into lambda_function select n.* from lambda_function l, jsonb_populate_record(l, jsonb_build_object(
       'key', replace(l.key, $1, $2), 'region', $2::text, 'facts',
       replace(l.facts::text, $1, $2)::jsonb || '{"codeSha256": "common"}')) n where l.region = $1`,
    [REGION, region],
  )

const tally = async () => {
  const ask = { accounts: [ACCOUNT], ou: null, now: at(50) }
  const rows = await listRuleTallies(EVERYTHING, database.pool, ask)
  return rows.find(({ ruleId }) => ruleId === STRAY)
}
const NONE = { ruleId: STRAY, pass: 0, fail: 0, excepted: 0, unknown: 0, notApplicable: 0 }

it('are unknown until all accounts are, and are then judged in the same run', async () => {
  await assess(1, false)
  expect(await tally()).toEqual({ ...NONE, unknown: 1 })
  await assess(2)
  expect(await tally()).toEqual({ ...NONE, notApplicable: 1 })
})

it('find a function that runs other code than its namesakes', async () => {
  await assess(1)
  await addNamesake('us-east-1')
  await addNamesake('us-east-2')
  await assess(2)
  const { rows } = await database.pool.query(
    'select resource, evidence from finding where rule_id = $1',
    [STRAY],
  )
  expect(rows).toEqual([
    {
      resource: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:a`,
      evidence: { codeSha256: 'own', common: 'common', members: '3' },
    },
  ])
})

it('judge nobody again while they say the same', async () => {
  const first = await assess(1)
  await assess(2)
  const { rows } = await database.pool.query(
    'select distinct run_id as "runId" from place_assessment',
  )
  expect(rows).toEqual([{ runId: first }])
})
