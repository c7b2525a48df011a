import { createHmac, randomUUID } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { SEVERITIES, type Severity } from '#lib/core/rules/rule.ts'
import { addDueDeliveries } from '#lib/db/write/notification-deliveries.ts'
import { addTestDelivery, enableNotificationRule } from '#lib/db/write/notification-rules.ts'
import { createRule } from '#lib/notify/create-rule.ts'
import { type Delivering, deliverDue } from '#lib/notify/deliver-due.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { BLUE, landWorld, RED } from '../db/read/a-world.ts'

const KEY = 'k'.repeat(64)
const OWNER = { id: 'person-1', name: 'Ada' }
const BASE = new Date('2026-11-22T12:00:00Z').getTime()
const minutes = (count: number) => new Date(BASE + count * 60_000)

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const received: Received[] = []
let status = 200
const receiver = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
    response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {})
    response.end('what it says is not read')
  })
})

let database: TestDatabase
let url: string
let scope: ViewerScope | null = EVERYTHING
let clock = minutes(0)
beforeAll(async () => {
  database = await createTestDatabase()
  await landWorld(database, [])
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
})
afterAll(async () => {
  await new Promise((resolve) => receiver.close(resolve))
  await database.drop()
})
beforeEach(async () => {
  received.length = 0
  status = 200
  scope = EVERYTHING
  clock = minutes(0)
  await database.pool.query('truncate notification_rule, notification_delivery, finding')
  await publish(minutes(-60))
})

const parts = (): Delivering => ({
  pool: database.pool,
  now: () => clock,
  accessOf: async () => (scope === null ? null : { roles: ['viewer'], scope }),
  key: KEY,
  privateAllowed: true,
})

const publish = (at: Date) =>
  database.pool.query('update run set published_at = $1, state = $2', [at, 'partial'])

const open = (accountId: string, severity: Severity, at: Date) =>
  database.pool.query(
    `insert into finding (key, account_id, region, rule_id, area, severity, severity_rank, resource, function_name,
       evidence, records, content_hash, opened_at, opened_run, changed_at, reopened)
     values ($1, $2, 'eu-west-1', 'anonymous-url', 'identity', $3, $6, $4, 'f', '{}', '[]', '', $5, '', $5, false)`,
    [
      randomUUID(),
      accountId,
      severity,
      `arn:aws:lambda:eu-west-1:${accountId}:function:f`,
      at,
      SEVERITIES.indexOf(severity),
    ],
  )

async function rule(timing: 'at-once' | 'daily', filter = '') {
  const made = await createRule(database.pool, parts(), {
    owner: OWNER,
    input: { name: 'public ones', filter, timing, url },
  })
  if (!made.ok) throw new Error(made.problem)
  return made
}

const log = async () =>
  (
    await database.pool.query(
      'select kind, state, attempts, last_status, last_problem, findings, next_at from notification_delivery order by created_at',
    )
  ).rows

async function deliverAll() {
  await addDueDeliveries(database.pool, clock)
  while (await deliverDue(parts()));
}

describe('at once', () => {
  it('tells after the run of what it opened, signed, and of nothing twice', async () => {
    const { secret } = await rule('at-once')
    await open(RED, 'critical', minutes(1))
    await open(BLUE, 'critical', minutes(2))
    await open(RED, 'high', minutes(2))
    await deliverAll()
    expect(received).toEqual([])
    await publish(minutes(3))
    clock = minutes(4)
    await deliverAll()
    await deliverAll()
    expect(received).toHaveLength(1)
    const [{ headers, body } = { headers: {}, body: '' }] = received
    const timestamp = String(headers['demarc-timestamp'])
    expect(Number(timestamp)).toBe(clock.getTime() / 1000)
    const expected = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
    expect(headers['demarc-signature']).toBe(`v1=${expected}`)
    const notice = JSON.parse(body)
    expect(notice.findings).toMatchObject({ count: 2, bySeverity: { critical: 2 } })
    expect(notice.text).toContain('2 new critical findings for "public ones"')
    expect(notice.text).toContain('The run was partial: 1 of 3 accounts were read whole')
    expect(await log()).toMatchObject([
      { kind: 'new-critical', state: 'delivered', attempts: 1, last_status: 200, findings: 2 },
    ])
  })

  it('leaves nothing in the log for a run without news', async () => {
    await rule('at-once')
    await open(RED, 'critical', minutes(-5))
    await publish(minutes(3))
    clock = minutes(4)
    await deliverAll()
    expect([received, await log()]).toEqual([[], []])
  })

  it('sees as of the delivery what its owner may see, and nothing for who is gone', async () => {
    await rule('at-once')
    await open(RED, 'critical', minutes(1))
    await open(BLUE, 'critical', minutes(1))
    await publish(minutes(3))
    clock = minutes(4)
    scope = { kind: 'accounts', accountIds: [RED] }
    await deliverAll()
    const notice = JSON.parse(received[0]?.body ?? '{}')
    expect(notice.findings.listed.map((row: { accountId: string }) => row.accountId)).toEqual([RED])
    expect(JSON.stringify(notice)).not.toContain(BLUE)
    scope = null
    await open(RED, 'critical', minutes(5))
    await publish(minutes(6))
    clock = minutes(7)
    await deliverAll()
    expect(received).toHaveLength(1)
    expect((await log()).at(-1)).toMatchObject({
      state: 'failed',
      last_problem: 'Its owner has no access any more.',
    })
  })
})

describe('daily', () => {
  it('tells of what opened since, also of nothing, once a day', async () => {
    await rule('daily', 'severity=high')
    await open(RED, 'high', minutes(1))
    await publish(minutes(2))
    clock = minutes(10)
    await deliverAll()
    expect(received).toHaveLength(0)
    clock = minutes(24 * 60)
    await deliverAll()
    clock = minutes(48 * 60)
    await deliverAll()
    await deliverAll()
    const counts = received.map(({ body }) => JSON.parse(body).findings.count)
    expect(counts).toEqual([1, 0])
  })
})

describe('an attempt', () => {
  const test = async () => {
    const made = await rule('at-once')
    await addTestDelivery(database.pool, { id: made.id, ownerId: OWNER.id }, clock)
  }

  it('is made again later when the receiver is not well, and once it answers it is done', async () => {
    await test()
    status = 503
    await deliverAll()
    expect(await log()).toMatchObject([
      { kind: 'test', state: 'waiting', attempts: 1, last_status: 503, next_at: minutes(0.5) },
    ])
    await deliverAll()
    expect(received).toHaveLength(1)
    status = 204
    clock = minutes(1)
    await deliverAll()
    expect(await log()).toMatchObject([{ state: 'delivered', attempts: 2, last_status: 204 }])
    expect(received.map(({ headers }) => headers['demarc-delivery'])[1]).toBe(
      received[0]?.headers['demarc-delivery'],
    )
  })

  it('is the last one when the receiver never answers', async () => {
    await test()
    status = 500
    for (let hour = 0; hour < 40; hour += 1) {
      clock = minutes(hour * 60)
      await deliverAll()
    }
    expect(await log()).toMatchObject([
      { state: 'failed', attempts: 7, last_problem: 'It answered 500.', next_at: null },
    ])
    expect(received).toHaveLength(7)
  })

  it('follows no redirect', async () => {
    await test()
    status = 302
    await deliverAll()
    expect(received).toHaveLength(1)
    expect(await log()).toMatchObject([{ state: 'failed', attempts: 1, last_status: 302 }])
  })

  it('asks no address of a private network, also by a name, unless that is allowed', async () => {
    await test()
    await database.pool.query(
      `update notification_rule set url = 'https://localhost:' || $1::text || '/'`,
      [new URL(url).port],
    )
    while (await deliverDue({ ...parts(), privateAllowed: false }));
    expect(received).toEqual([])
    expect(await log()).toMatchObject([
      { state: 'failed', last_problem: expect.stringContaining('private network') },
    ])
  })

  it('says what cannot be reached', async () => {
    await test()
    await database.pool.query(`update notification_rule set url = 'http://127.0.0.1:1/'`)
    await deliverAll()
    expect(await log()).toMatchObject([
      { state: 'waiting', last_problem: 'It could not be reached (ECONNREFUSED).' },
    ])
  })

  it('is not made for a rule that was turned off', async () => {
    const made = await rule('at-once')
    const whose = { id: made.id, ownerId: OWNER.id }
    await addTestDelivery(database.pool, whose, clock)
    await enableNotificationRule(database.pool, whose, { enabled: false, now: clock })
    await deliverAll()
    expect(received).toEqual([])
    expect(await log()).toMatchObject([{ state: 'withdrawn' }])
    const another = { id: made.id, ownerId: 'person-2' }
    expect(await addTestDelivery(database.pool, another, clock)).toBe(false)
    const back = { enabled: true, now: clock }
    expect(await enableNotificationRule(database.pool, another, back)).toBe(false)
  })
})

it('keeps no secret in the database', async () => {
  const { secret } = await rule('at-once')
  const { rows } = await database.pool.query('select * from notification_rule')
  expect(JSON.stringify(rows)).not.toContain(secret)
  expect(JSON.stringify(rows)).not.toContain(secret.replace('whsec_', ''))
})
