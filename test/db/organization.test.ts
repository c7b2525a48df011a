import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { ACCOUNT, account, at, historyOf, OTHER, organization, storeOf } from './a-run.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

const store = (minute = 0) => storeOf(database, minute)
const all = async (text: string) => (await database.pool.query(text)).rows

describe('the organization', () => {
  const discover = async (minute: number, result: ReturnType<typeof organization>) => {
    const { runId } = await store(minute).openRun({ trigger: 'test', now: at(minute) })
    await store(minute).saveOrganization(runId, { ...result, inScope: [] })
    await store(minute).closeRun(runId, at(minute))
  }
  const scp = (targetIds: readonly string[], document: string | null = '{}') => ({
    id: 'p-1',
    type: 'SERVICE_CONTROL_POLICY',
    name: 'guard',
    awsManaged: false,
    document,
    targets: targetIds.map((targetId) => ({ targetId, type: 'ACCOUNT' })),
  })

  it('keeps accounts, units, policies and attachments, and logs what becomes of them', async () => {
    await discover(
      1,
      organization([account(), account(OTHER)], { policies: [scp([ACCOUNT, OTHER])] }),
    )
    await discover(
      2,
      organization([account(ACCOUNT, { state: 'SUSPENDED' })], {
        policies: [scp([ACCOUNT], '{"a":1}')],
      }),
    )
    expect((await historyOf(database)).toSorted()).toEqual([
      'account 111111111111 changed [{"to": "SUSPENDED", "from": "ACTIVE", "path": "/state"}]',
      'account 222222222222 vanished',
      String.raw`organization-policy p-1 changed [{"to": "{\"a\":1}", "from": "{}", "path": "/document"}]`,
    ])
    expect(
      await all('select id, state, last_seen_at, vanished_at from account order by id'),
    ).toEqual([
      { id: ACCOUNT, state: 'SUSPENDED', last_seen_at: null, vanished_at: null },
      { id: OTHER, state: 'ACTIVE', last_seen_at: at(1), vanished_at: at(2) },
    ])
    expect(
      await all('select target_id, vanished_at from organization_policy_target order by 1'),
    ).toEqual([
      { target_id: ACCOUNT, vanished_at: null },
      { target_id: OTHER, vanished_at: at(2) },
    ])
  })

  it('lets nothing vanish by a listing that was not complete', async () => {
    await discover(1, organization([account(), account(OTHER)], { policies: [scp([ACCOUNT])] }))
    const lost = {
      action: 'organizations:ListAccounts',
      subject: null,
      reason: 'throttled',
      detail: 'slow',
    } as const
    await discover(
      2,
      organization([], {
        units: [],
        complete: { units: false, accounts: false, policies: false, accountTags: false },
        gaps: [lost],
      }),
    )
    const counts =
      await all(`select (select count(*)::int from account where vanished_at is null) as accounts,
      (select count(*)::int from organizational_unit where vanished_at is null) as units,
      (select count(*)::int from organization_policy_target where vanished_at is null) as targets`)
    expect(counts).toEqual([{ accounts: 2, units: 1, targets: 1 }])
    expect(
      await all(`select source, state from coverage where account_id = 'organization' order by 1`),
    ).toEqual([
      { source: 'account-tags', state: 'partial' },
      { source: 'accounts', state: 'failed' },
      { source: 'policies', state: 'partial' },
      { source: 'units', state: 'partial' },
    ])
  })

  it('writes nothing when it is as it was', async () => {
    const same = organization([account(), account(OTHER)], { policies: [scp([ACCOUNT])] })
    const rows = () =>
      all(`select xmin, id from account union all select xmin, id from organizational_unit
      union all select xmin, id from organization union all select xmin, id from organization_policy
      union all select xmin, policy_id from organization_policy_target union all select xmin, source from coverage order by 2`)
    await discover(1, same)
    const before = await rows()
    await discover(2, same)
    expect(await rows()).toEqual(before)
    expect(await historyOf(database)).toEqual([])
  })
})
