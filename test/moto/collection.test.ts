import { DeleteRolePolicyCommand } from '@aws-sdk/client-iam'
import {
  CreateFunctionCommand,
  DeleteAliasCommand,
  DeleteFunctionCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { DetachPolicyCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { MANAGEMENT, organizationsClient } from './account-clients.ts'
import { ENVIRONMENT_VALUE } from './build-functions.ts'
import { SCP_DOCUMENT } from './build-organization.ts'
import { buildWorld, HOME, type World } from './build-world.ts'
import { type Collection, collect } from './collect.ts'
import { MISSING_CALLS, MORE_THAN_MADE } from './moto-gaps.ts'
import { type MotoServer, startMoto } from './moto-server.ts'
import { findStored, newestRun, readChanges, readGaps, readStored } from './stored.ts'

let moto: MotoServer
let database: TestDatabase
let world: World
let first: Collection

beforeAll(async () => {
  moto = await startMoto()
  database = await createTestDatabase()
  world = await buildWorld(moto.endpoint)
  first = await collect(moto.endpoint, database.url)
})
afterAll(async () => {
  await moto?.stop()
  await database?.drop()
})

describe('a first run', () => {
  it('goes on to its end, partial because moto lacks calls', async () => {
    expect(first.code, first.output).toBe(2)
    expect(await newestRun(database.pool)).toMatchObject({ state: 'partial', published: true })
  })

  it('asks for the tags of accounts one by one, since its sweep names none', async () => {
    const { rows } = await database.pool.query<{ id: string; tags: unknown }>(
      'select id, tags from account order by id',
    )
    const { production, shared } = world.organization.members
    const stage = (value: string) => [{ key: 'stage', value }]
    expect(new Map(rows.map(({ id, tags }) => [id, tags]))).toEqual(
      new Map<string, unknown>([
        [MANAGEMENT, []],
        [production, stage('production')],
        [shared, stage('shared')],
      ]),
    )
  })

  it('knows the organization', async () => {
    const { rows } = await database.pool.query(
      'select id, name, state, ou_path as "ouPath", is_management as "isManagement" from account order by id',
    )
    const { production, shared } = world.organization.members
    const expected = [
      { id: MANAGEMENT, name: 'master', state: 'ACTIVE', ouPath: '/', isManagement: true },
      {
        id: production,
        name: 'production',
        state: 'ACTIVE',
        ouPath: '/Workloads',
        isManagement: false,
      },
      { id: shared, name: 'shared', state: 'ACTIVE', ouPath: '/', isManagement: false },
    ]
    expect(rows).toEqual(expected.sort((a, b) => a.id.localeCompare(b.id)))
  })

  it('knows the service control policy and what it is attached to', async () => {
    const { policyId, unitId } = world.organization
    const { rows } = await database.pool.query(
      `select p.name, p.document, t.target_id as "targetId" from organization_policy p
       join organization_policy_target t on t.policy_id = p.id where p.id = $1 and t.vanished_at is null`,
      [policyId],
    )
    expect(rows).toEqual([{ name: 'no-urls', document: SCP_DOCUMENT, targetId: unitId }])
  })

  it('holds every record that was made', async () => {
    expect(world.expected.length).toBeGreaterThan(60)
    for (const record of world.expected) {
      const stored = await findStored(database.pool, record)
      const facts = Object.fromEntries(
        Object.keys(record.facts).map((name) => [name, stored?.facts[name]]),
      )
      expect({ ...record.find, found: stored !== undefined, facts }).toEqual({
        ...record.find,
        found: true,
        facts: record.facts,
      })
    }
  })

  it('holds no record that was not made', async () => {
    const groups = new Map<string, typeof world.expected>()
    for (const record of world.expected) {
      const group = `${record.kind} ${record.accountId} ${record.region}`
      groups.set(group, [...(groups.get(group) ?? []), record])
    }
    for (const [group, records] of groups) {
      const [one] = records
      if (one === undefined || MORE_THAN_MADE.includes(one.kind)) continue
      const stored = await readStored(database.pool, one.kind, one)
      expect({ group, count: stored.length }).toEqual({ group, count: records.length })
    }
  })

  it('keeps a resource policy verbatim', async () => {
    const { production } = world.organization.members
    const [policy] = await readStored(database.pool, 'resource-policy', {
      accountId: production,
      region: HOME,
    })
    expect(JSON.parse(String(policy?.facts['document']))).toMatchObject({
      Statement: [{ Sid: 'neighbour', Effect: 'Allow', Action: 'lambda:InvokeFunction' }],
    })
  })

  it('stores no environment value anywhere', async () => {
    const { rows } = await database.pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    )
    expect(rows.length).toBeGreaterThan(30)
    for (const { name } of rows) {
      const { rowCount } = await database.pool.query(
        `select 1 from "${name}" t where t::text like '%' || $1 || '%'`,
        [ENVIRONMENT_VALUE],
      )
      expect({ name, rowCount }).toEqual({ name, rowCount: 0 })
    }
    expect(first.output).not.toContain(ENVIRONMENT_VALUE)
  })

  it('says in the ledger what moto lacks, and nothing else', async () => {
    const gaps = await readGaps(database.pool)
    const lost = [...new Set(gaps.map((gap) => gap.action))].sort()
    expect(lost).toEqual(MISSING_CALLS)
  })
})

describe('a second run, after changes', () => {
  let before: ReadonlyMap<string, string>
  let second: Collection

  beforeAll(async () => {
    before = await readHashes()
    const { production, shared } = world.organization.members
    const made = world.clients.get(production)
    const neighbour = world.clients.get(shared)
    await made?.lambda.send(new DeleteFunctionCommand({ FunctionName: 'reports' }))
    await made?.lambda.send(new DeleteAliasCommand({ FunctionName: 'orders', Name: 'live' }))
    await made?.iam.send(new DeleteRolePolicyCommand({ RoleName: 'orders', PolicyName: 'logs' }))
    await neighbour?.lambda.send(
      new UpdateFunctionConfigurationCommand({ FunctionName: 'orders', MemorySize: 1024 }),
    )
    await neighbour?.lambda.send(
      new CreateFunctionCommand({
        FunctionName: 'invoices',
        Runtime: 'python3.12',
        Handler: 'index.handler',
        Role: `arn:aws:iam::${shared}:role/orders`,
        Code: { ZipFile: world.code },
      }),
    )
    const { policyId, unitId } = world.organization
    await organizationsClient(moto.endpoint).send(
      new DetachPolicyCommand({ PolicyId: policyId, TargetId: unitId }),
    )
    second = await collect(moto.endpoint, database.url)
  })

  const readHashes = async (): Promise<ReadonlyMap<string, string>> => {
    const kinds = [...new Set(world.expected.map((record) => record.kind))]
    const tables = kinds.map(
      (kind) =>
        `select '${kind} ' || key as id, content_hash || coalesce(vanished_at::text, '') || changed_at::text as state from ${kind.replaceAll('-', '_')}`,
    )
    const { rows } = await database.pool.query<{ id: string; state: string }>(
      tables.join(' union all '),
    )
    return new Map(rows.map(({ id, state }) => [id, state]))
  }

  const arn = (account: 'production' | 'shared', name: string) =>
    `arn:aws:lambda:${HOME}:${world.organization.members[account]}:function:${name}`

  it('writes the history of what changed, and of nothing else', async () => {
    expect(second.code, second.output).toBe(2)
    const { id } = await newestRun(database.pool)
    const changes = await readChanges(database.pool, id)
    const { production } = world.organization.members
    const live = `${arn('production', 'orders')}:live`
    const reports = arn('production', 'reports')
    const invoices = arn('shared', 'invoices')
    expect(changes.filter(({ kind }) => !kind.startsWith('organization'))).toEqual(
      [
        { kind: 'function-alias', key: live, change: 'vanished' },
        { kind: 'function-state', key: invoices, change: 'appeared' },
        { kind: 'function-state', key: reports, change: 'vanished' },
        { kind: 'iam-role', key: `arn:aws:iam::${production}:role/orders`, change: 'changed' },
        { kind: 'lambda-function', key: reports, change: 'vanished' },
        { kind: 'lambda-function', key: invoices, change: 'appeared' },
        { kind: 'lambda-function', key: arn('shared', 'orders'), change: 'changed' },
        { kind: 'reserved-concurrency', key: reports, change: 'vanished' },
        // moto answers the function's policy for the alias too.
        { kind: 'resource-policy', key: live, change: 'vanished' },
      ].sort((a, b) => (`${a.kind} ${a.key}` < `${b.kind} ${b.key}` ? -1 : 1)),
    )
  })

  it('touches no other record', async () => {
    const { id } = await newestRun(database.pool)
    const changed = new Set(
      (await readChanges(database.pool, id)).map(({ kind, key }) => `${kind} ${key}`),
    )
    const after = await readHashes()
    const touched = [...after]
      .filter(([key, state]) => before.get(key) !== state)
      .map(([key]) => key)
      // The use of a role is dated anew whenever somebody assumes it, and is no change worth a history.
      .filter((key) => !key.endsWith(':role/OrganizationAccountAccessRole'))
    expect(touched.filter((key) => !changed.has(key))).toEqual([])
    expect([...before.keys()].filter((key) => !after.has(key))).toEqual([])
  })

  it('sees that the service control policy was detached', async () => {
    const { rows } = await database.pool.query(
      'select target_id from organization_policy_target where policy_id = $1 and vanished_at is null',
      [world.organization.policyId],
    )
    expect(rows).toEqual([])
  })
})
