import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { at, functions, historyOf, lambda, policies, policy, runOnce, storeOf } from './a-run.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

const run = (minute: number, ...sources: Parameters<typeof runOnce>[1]) =>
  runOnce(storeOf(database), sources, minute)

const functionRows = async () => {
  const { rows } = await database.pool.query(
    `select function_name, runtime, first_seen_at, changed_at, last_seen_at, vanished_at
     from lambda_function order by function_name`,
  )
  return rows
}

const gap = {
  action: 'lambda:ListFunctions',
  subject: null,
  reason: 'throttled',
  detail: 'slow',
} as const

describe('first sight', () => {
  it('keeps the whole record and copies of its columns', async () => {
    await run(1, functions([lambda('a')]))
    const { rows } = await database.pool.query('select * from lambda_function')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      account_id: '111111111111',
      region: 'eu-central-1',
      function_name: 'a',
      architectures: ['arm64'],
      code_size_bytes: '3000000000',
      last_modified_at: new Date('2026-01-02T03:04:05Z'),
      vpc_id: 'vpc-1',
      subnet_ids: ['subnet-1'],
      environment_names: ['STAGE'],
      layer_arns: [],
      kms_key_arn: null,
      facts: lambda('a').facts,
      first_seen_at: at(1),
      changed_at: at(1),
      last_seen_at: null,
      vanished_at: null,
    })
  })

  it('is no change: the log stays empty', async () => {
    await run(1, functions([lambda('a')]), policies([policy('a')]))
    expect(await historyOf(database)).toEqual([])
  })

  it('is still no change while no listing was complete', async () => {
    await run(1, functions([lambda('a')], { state: 'partial', gaps: [gap] }))
    await run(2, functions([lambda('a'), lambda('b')]))
    expect(await historyOf(database)).toEqual([])
  })
})

describe('change', () => {
  it('logs what appeared, changed, vanished and came back', async () => {
    await run(1, functions([lambda('a'), lambda('b')]))
    await run(2, functions([lambda('a', { runtime: 'nodejs24.x' }), lambda('c')]))
    await run(
      3,
      functions([
        lambda('a', { runtime: 'nodejs24.x' }),
        lambda('b', { memoryMb: 256 }),
        lambda('c'),
      ]),
    )
    const history = await historyOf(database)
    expect(history.slice(0, 3).sort()).toEqual([
      'lambda-function a changed [{"to": "nodejs24.x", "from": "nodejs22.x", "path": "/runtime"}]',
      'lambda-function b vanished',
      'lambda-function c appeared',
    ])
    expect(history.slice(3)).toEqual([
      'lambda-function b reappeared [{"to": 256, "from": 128, "path": "/memoryMb"}]',
    ])
    expect(await functionRows()).toMatchObject([
      { function_name: 'a', runtime: 'nodejs24.x', first_seen_at: at(1), changed_at: at(2) },
      {
        function_name: 'b',
        first_seen_at: at(1),
        changed_at: at(3),
        vanished_at: null,
        last_seen_at: null,
      },
      { function_name: 'c', first_seen_at: at(2) },
    ])
  })

  it('keeps when a vanished record was last seen', async () => {
    await run(1, functions([lambda('a')]))
    await run(2, functions([lambda('a')]))
    await run(3, functions([]))
    expect(await functionRows()).toMatchObject([
      { vanished_at: at(3), last_seen_at: at(2), changed_at: at(1) },
    ])
  })

  it('keeps the states of versions, which are asked for while an alias leads there, out of the history', async () => {
    const state = (version: string | null, more: object = {}) => {
      const functionArn = 'arn:aws:lambda:eu-central-1:111111111111:function:a'
      const arn = version === null ? functionArn : `${functionArn}:${version}`
      const unsaid = { stateReason: null, stateReasonCode: null, lastUpdateStatus: null }
      const rest = { lastUpdateStatusReason: null, lastUpdateStatusReasonCode: null }
      const facts = { arn, functionArn, state: 'Active', ...unsaid, ...rest, ...more }
      return {
        kind: 'function-state',
        key: arn,
        facts: { ...facts, runtimeVersionArn: null },
      } as const
    }
    const states = (...records: ReturnType<typeof state>[]) => ({
      ...functions(records),
      source: 'function-state',
      kinds: ['function-state' as const],
    })
    await run(1, states(state(null), state('1')))
    await run(2, states(state('1', { state: 'Inactive' }), state('2')))
    await run(3, states(state('2')))
    const history = await historyOf(database)
    expect(history).toHaveLength(2)
    expect(JSON.stringify(history)).toMatch(/vanished/)
    expect(JSON.stringify(history)).toMatch(/Inactive/)
  })

  it('keeps a field that moves by itself current, and out of the history', async () => {
    const subnet = (available: number) =>
      ({
        ...functions([
          {
            kind: 'subnet',
            key: '111111111111/eu-central-1/subnet-1',
            facts: {
              id: 'subnet-1',
              arn: null,
              ownerId: null,
              vpcId: 'vpc-1',
              cidrBlock: null,
              ipv6CidrBlocks: [],
              ipv6Native: false,
              availableIpAddressCount: available,
              availabilityZone: null,
              availabilityZoneId: null,
              mapPublicIpOnLaunch: false,
              state: null,
              tags: [],
            },
          },
        ]),
        source: 'subnets',
        kinds: ['subnet'],
      }) as const
    await run(1, subnet(10))
    await run(2, subnet(9))
    const { rows } = await database.pool.query(
      'select available_ip_address_count as free from subnet',
    )
    expect(rows).toEqual([{ free: 9 }])
    expect(await historyOf(database)).toEqual([])
  })
})

describe('what is not known never deletes', () => {
  it.each(['partial', 'failed', 'skipped'] as const)(
    'a %s listing marks nothing vanished',
    async (state) => {
      await run(1, functions([lambda('a'), lambda('b')]))
      await run(
        2,
        functions(state === 'partial' ? [lambda('a')] : [], {
          state,
          gaps: state === 'skipped' ? [] : [gap],
        }),
      )
      expect(await functionRows()).toMatchObject([{ vanished_at: null }, { vanished_at: null }])
      expect(await historyOf(database)).toEqual([])
    },
  )

  it('a complete listing lets vanish only its own kinds, in its own place', async () => {
    await run(1, functions([lambda('a')]), policies([policy('a')]))
    await run(2, functions([]), policies([], { state: 'failed', gaps: [gap] }))
    const { rows } = await database.pool.query('select vanished_at from resource_policy')
    expect(rows).toEqual([{ vanished_at: null }])
  })

  it('a source that is not part of a landing keeps its records', async () => {
    await run(1, functions([lambda('a')]), policies([policy('a')]))
    await run(2, functions([lambda('a')]))
    const { rows } = await database.pool.query('select vanished_at from resource_policy')
    expect(rows).toEqual([{ vanished_at: null }])
  })
})

describe('doing it again', () => {
  it('writes nothing for what is the same, whatever the order of its fields', async () => {
    await run(1, functions([lambda('a'), lambda('b')]))
    const before = await database.pool.query('select xmin, * from lambda_function order by key')
    const shuffled = (name: string) => {
      const { kind, key, facts } = lambda(name)
      return {
        kind,
        key,
        facts: Object.fromEntries(Object.entries(facts).reverse()),
      } as ReturnType<typeof lambda>
    }
    await run(2, functions([shuffled('b'), shuffled('a')]))
    const after = await database.pool.query('select xmin, * from lambda_function order by key')
    expect(after.rows).toEqual(before.rows)
  })

  it('takes a record that a page repeated once', async () => {
    await run(1, functions([lambda('a'), lambda('a', { memoryMb: 512 })]))
    expect(await functionRows()).toHaveLength(1)
  })

  it('keeps text that Postgres cannot store as it came', async () => {
    await run(1, functions([lambda('a', { description: 'nul \0 and half \ud83d' })]))
    await run(2, functions([lambda('a', { description: 'nul \0 and half \ud83d' })]))
    const { rows } = await database.pool.query('select description from lambda_function')
    expect(rows).toEqual([{ description: 'nul \ufffd and half \ufffd' }])
    expect(await historyOf(database)).toEqual([])
  })

  it('refuses one key in two places, and writes nothing of the landing', async () => {
    await run(1, functions([lambda('a')]))
    await database.pool.query(`update lambda_function set region = 'us-east-1'`)
    await expect(run(2, functions([lambda('a'), lambda('b')]))).rejects.toThrow(
      'its key must say where',
    )
    expect(await functionRows()).toHaveLength(1)
  })
})
