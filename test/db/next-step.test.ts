import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAssessor } from '#lib/assess/create-assessor.ts'
import { markAssessed } from '#lib/db/write/mark-assessed.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { ACCOUNT, at, functions, lambda, landing, REGION, startRun, storeOf } from './a-run.ts'

let database: TestDatabase
const store = () => storeOf(database)
const lease = (runId: string, token: string) => ({
  runId,
  accountId: ACCOUNT,
  region: REGION,
  token,
})
const next = (runId: string) => createAssessor(database).next(runId)

beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

describe('what a run needs next', () => {
  it('waits while it collects, then assesses its accounts, then concludes', async () => {
    const runId = await startRun(store(), 1)
    expect(await next(runId)).toEqual({ kind: 'wait' })
    await store().saveTarget(lease(runId, '1'), landing([functions([lambda('a')])]))
    expect(await next(runId)).toEqual({ kind: 'assess', accountIds: [ACCOUNT] })
    await createAssessor(database).assessAccount({ runId, accountId: ACCOUNT, now: at(2) })
    expect(await next(runId)).toEqual({ kind: 'conclude' })
    await store().closeRun(runId, at(3))
    expect(await next(runId)).toEqual({ kind: 'wait' })
  })

  it('goes on past an account that cannot be assessed', async () => {
    const runId = await startRun(store(), 1)
    await store().saveTarget(lease(runId, '1'), landing([functions([])]))
    const failed = { runId, accountId: ACCOUNT, now: at(2), failed: 'out of memory' }
    await markAssessed(database.pool, failed)
    await markAssessed(database.pool, failed)
    expect(await next(runId)).toEqual({ kind: 'conclude' })
  })

  it('has nothing to ask of a run that there is not', async () => {
    expect(await next('no such run')).toEqual({ kind: 'wait' })
  })
})
