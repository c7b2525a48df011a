import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LeaseLost } from '#lib/core/model/lease.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import {
  ACCOUNT,
  account,
  at,
  functions,
  lambda,
  landing,
  OTHER,
  organization,
  policies,
  policy,
  REGION,
  runOnce,
  startRun,
  storeOf,
} from './a-run.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

const store = (minute = 0) => storeOf(database, minute)
const all = async (text: string) => (await database.pool.query(text)).rows
const lease = (runId: string, token: string) => ({
  runId,
  accountId: ACCOUNT,
  region: REGION,
  token,
})
const names = () =>
  all('select function_name as name from lambda_function where vanished_at is null order by 1')

describe('the fence', () => {
  it('lands an attempt once: the same token again changes nothing', async () => {
    const runId = await startRun(store(), 1)
    await store().saveTarget(lease(runId, '1'), landing([functions([lambda('a')])]))
    await store().saveTarget(lease(runId, '1'), landing([functions([])]))
    expect(await names()).toEqual([{ name: 'a' }])
  })

  it('lets a later attempt land over an earlier one, never the other way round', async () => {
    const runId = await startRun(store(), 1)
    await store().saveTarget(lease(runId, '1'), landing([functions([lambda('a')])]))
    await store().saveTarget(lease(runId, '2'), landing([functions([lambda('b')])]))
    const stale = store().saveTarget(lease(runId, '1'), landing([functions([lambda('a')])]))
    await expect(stale).rejects.toThrow(LeaseLost)
    expect(await names()).toEqual([{ name: 'b' }])
    expect(await all(`select count(*)::int as n from run_target where region <> 'global'`)).toEqual(
      [{ n: 1 }],
    )
  })

  it('lets nobody land in a run that is closed, or that never was', async () => {
    const runId = await runOnce(store(), [functions([lambda('a')])], 1)
    for (const id of [runId, 'no such run']) {
      const late = store().saveTarget(lease(id, '9'), landing([functions([])]))
      await expect(late).rejects.toThrow(LeaseLost)
    }
    await expect(store().saveOrganization(runId, organization())).rejects.toThrow(LeaseLost)
    expect(await names()).toEqual([{ name: 'a' }])
  })

  it('lets nobody land where a newer run has been', async () => {
    const old = await startRun(store(), 1)
    await database.pool.query('update run set open_slot = null')
    await runOnce(store(), [functions([lambda('new')])], 5)
    const stale = store().saveTarget(lease(old, '9'), landing([functions([lambda('old')])]))
    await expect(stale).rejects.toThrow(LeaseLost)
    expect(await names()).toEqual([{ name: 'new' }])
  })

  it('takes two attempts at the same time one after the other', async () => {
    const runId = await startRun(store(), 1)
    const many = Array.from({ length: 8 }, (_, index) =>
      store().saveTarget(lease(runId, String(index)), landing([functions([lambda(`f${index}`)])])),
    )
    const ended = await Promise.allSettled(many)
    expect(ended.at(-1)?.status).toBe('fulfilled')
    expect(await names()).toEqual([{ name: 'f7' }])
  })

  it('writes nothing of a landing that fails half-way', async () => {
    const runId = await startRun(store(), 1)
    const broken = { ...functions([lambda('b')]), source: 'twin' }
    const save = store().saveTarget(lease(runId, '1'), landing([functions([lambda('a')]), broken]))
    await expect(save).rejects.toThrow('Two sources')
    expect(await names()).toEqual([])
    expect(await all(`select from coverage where source = 'functions'`)).toEqual([])
  })
})

describe('a run', () => {
  it('is open once; who comes later gets the same', async () => {
    const opened = await Promise.all(
      [1, 2, 3].map(() => store().openRun({ trigger: 'test', now: at(1) })),
    )
    expect(new Set(opened.map(({ runId }) => runId)).size).toBe(1)
    expect(opened.filter(({ resumed }) => !resumed)).toHaveLength(1)
  })

  it('stays open while it is planned, and while a target is left', async () => {
    const { runId } = await store().openRun({ trigger: 'test', now: at(1) })
    expect(await store().closeRun(runId, at(2))).toBeNull()
    await startRun(store(), 1)
    expect(await store().closeRun(runId, at(2))).toBeNull()
    await store().saveTarget(lease(runId, '1'), landing([functions([])]))
    expect(await store().closeRun(runId, at(2))).toEqual({
      state: 'complete',
      accounts: 1,
      targets: 2,
      gaps: 0,
    })
  })

  it('is closed once, by whichever of two comes first', async () => {
    const runId = await startRun(store(), 1)
    await store().saveTarget(lease(runId, '1'), landing([functions([])]))
    const [one, two] = await Promise.all([
      store().closeRun(runId, at(2)),
      store().closeRun(runId, at(3)),
    ])
    expect(one).toEqual(two)
    const [{ published_at }] = await all('select published_at from run')
    expect([at(2), at(3)]).toContainEqual(published_at)
    await store().closeRun(runId, at(9))
    expect(await all('select published_at from run')).toEqual([{ published_at }])
  })

  it('is partial when anything was lost, and is published all the same', async () => {
    const gap = {
      action: 'lambda:GetPolicy',
      subject: 'x',
      reason: 'access-denied',
      detail: 'no',
    } as const
    const runId = await runOnce(
      store(),
      [functions([lambda('a')], { state: 'partial', gaps: [gap] })],
      1,
    )
    expect(await all('select id, state, gaps, targets_partial, published_at from run')).toEqual([
      { id: runId, state: 'partial', gaps: 1, targets_partial: 1, published_at: at(1) },
    ])
  })

  it('has failed, and is not published, when no account was reached', async () => {
    const { runId } = await store().openRun({ trigger: 'test', now: at(1) })
    await store().saveOrganization(runId, organization())
    const gap = {
      action: 'sts:AssumeRole',
      subject: null,
      reason: 'access-denied',
      detail: 'no',
    } as const
    await store().saveAccount(runId, ACCOUNT, { kind: 'unreachable', gap })
    expect(await store().closeRun(runId, at(2))).toMatchObject({ state: 'failed', gaps: 1 })
    expect(await all('select published_at from run')).toEqual([{ published_at: null }])
  })

  it('waits only for the accounts and Regions in its scope', async () => {
    const { runId } = await store().openRun({ trigger: 'test', now: at(1) })
    await store().saveOrganization(
      runId,
      organization([account(), account(OTHER)], { inScope: [ACCOUNT] }),
    )
    const region = (name: string, optInStatus: string) => ({
      accountId: ACCOUNT,
      region: name,
      optInStatus,
    })
    const regions = [
      region(REGION, 'opted-in'),
      region('us-east-1', 'opt-in-not-required'),
      region('af-south-1', 'not-opted-in'),
    ]
    await store().saveAccount(runId, ACCOUNT, {
      kind: 'reached',
      regions,
      inScope: [REGION],
      complete: true,
    })
    for (const name of [REGION, 'global']) {
      expect(await store().closeRun(runId, at(2))).toBeNull()
      await store().saveTarget({ ...lease(runId, '1'), region: name }, landing([functions([])]))
    }
    expect(await store().closeRun(runId, at(2))).toMatchObject({ state: 'complete', targets: 2 })
  })

  it('closes over a target whose every attempt died', async () => {
    await runOnce(store(), [functions([lambda('a')])], 1)
    const runId = await startRun(store(), 2)
    await store().abandonTarget({ ...lease(runId, ''), detail: 'five attempts died', now: at(3) })
    expect(await store().closeRun(runId, at(3))).toMatchObject({ state: 'partial' })
    expect(await names()).toEqual([{ name: 'a' }])
    expect(await all(`select state, detail from coverage where source = 'functions'`)).toEqual([
      { state: 'failed', detail: 'five attempts died' },
    ])
  })
})

describe('the ledger', () => {
  const ledger = () =>
    all(`select source, state, reason, gap_count, first_complete_at as first, last_complete_at as last, last_asked_at as asked
         from coverage where region = '${REGION}' order by source`)
  const gap = {
    action: 'lambda:GetPolicy',
    subject: 'x',
    reason: 'throttled',
    detail: 'slow',
  } as const

  it('remembers when a lost source was last complete, and forgets its gaps when it is again', async () => {
    await runOnce(store(), [functions([])], 1)
    await runOnce(store(), [functions([])], 2)
    await runOnce(
      store(),
      [functions([], { state: 'partial', gaps: [gap, { ...gap, subject: null }] })],
      3,
    )
    expect(await ledger()).toEqual([
      {
        source: 'functions',
        state: 'partial',
        reason: 'throttled',
        gap_count: 2,
        first: at(1),
        last: at(2),
        asked: null,
      },
    ])
    expect(await all('select subject from gap order by subject')).toEqual([
      { subject: 'x' },
      { subject: null },
    ])
    await runOnce(store(), [functions([])], 4)
    expect(await ledger()).toMatchObject([
      { state: 'complete', gap_count: 0, first: at(1), last: null },
    ])
    expect(await all('select from gap')).toEqual([])
  })

  it('keeps the times of a source that a landing left out, or skipped', async () => {
    await runOnce(store(), [functions([]), policies([])], 1)
    await runOnce(store(), [functions([])], 2)
    await runOnce(store(), [functions([], { state: 'skipped' })], 3)
    expect(await ledger()).toMatchObject([
      { source: 'function-policies', state: 'complete', last: at(1), asked: at(1) },
      { source: 'functions', state: 'skipped', last: at(2), asked: at(2) },
    ])
  })

  it('writes nothing when everything ended as before', async () => {
    const sources = [
      functions([lambda('a')], { state: 'partial', gaps: [gap] }),
      policies([policy('a')]),
    ]
    await runOnce(store(), sources, 1)
    const before = await all(
      `select xmin, ctid, * from coverage order by account_id, region, source`,
    )
    const gaps = await all('select * from gap')
    await runOnce(store(), sources, 2)
    expect(
      await all(`select xmin, ctid, * from coverage order by account_id, region, source`),
    ).toEqual(before)
    expect(await all('select * from gap')).toEqual(gaps)
  })

  it('says of an account that is out of reach that nothing of it was read', async () => {
    await runOnce(store(), [functions([lambda('a')])], 1)
    const { runId } = await store(5).openRun({ trigger: 'test', now: at(5) })
    await store(5).saveOrganization(runId, organization())
    const refusal = {
      action: 'sts:AssumeRole',
      subject: null,
      reason: 'access-denied',
      detail: 'no',
    } as const
    await store(5).saveAccount(runId, ACCOUNT, { kind: 'unreachable', gap: refusal })
    const rows =
      await all(`select region, source, state, reason, last_complete_at as last from coverage
      where account_id = '${ACCOUNT}' order by region desc, source`)
    expect(rows).toEqual([
      {
        region: 'global',
        source: 'account',
        state: 'failed',
        reason: 'access-denied',
        last: at(1),
      },
      { region: 'global', source: 'iam', state: 'failed', reason: 'access-denied', last: at(1) },
      {
        region: REGION,
        source: 'functions',
        state: 'failed',
        reason: 'access-denied',
        last: at(1),
      },
    ])
    expect(await names()).toEqual([{ name: 'a' }])
  })
})

it('counts the live functions of each account and Region', async () => {
  await runOnce(store(), [functions([lambda('a'), lambda('b')])], 1)
  await runOnce(store(), [functions([lambda('a')])], 2)
  expect(await store().expectedFunctions()).toEqual(new Map([[`${ACCOUNT}/${REGION}`, 1]]))
})
