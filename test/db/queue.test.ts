import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accountId } from '#lib/core/model/account-id.ts'
import type { Attempt, Job } from '#lib/core/model/job.ts'
import { createQueue, type PostgresQueue } from '#lib/db/queue/create-queue.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

let database: TestDatabase
const queues: PostgresQueue[] = []
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(async () => {
  await Promise.all(queues.splice(0).map((queue) => queue.stop()))
  await database.drop()
})

async function open(onDead?: (job: Job, detail: string) => Promise<void>) {
  const queue = await createQueue({
    db: database,
    pace: { monitorSeconds: 1, heartbeatMs: 200 },
    ...(onDead ? { onDead } : {}),
  })
  queues.push(queue)
  return queue
}

const region = (index: number, runId = 'run-1'): Job => ({
  kind: 'region',
  runId,
  accountId: accountId(String(index).padStart(12, '0')),
  region: 'eu-central-1',
})

/** Resolves with the values once there are so many. */
function gather<T>(count: number) {
  const values: T[] = []
  const { promise, resolve } = Promise.withResolvers<readonly T[]>()
  const push = (value: T) => {
    values.push(value)
    if (values.length === count) resolve(values)
  }
  return { push, promise, values }
}

const jobsIn = async (state: string) => {
  const { rows } = await database.pool.query<{ n: number }>(
    'select count(*)::int as n from pgboss.job where state::text = $1',
    [state],
  )
  return rows[0]?.n
}

/** Lets the heartbeats and delays of all jobs lie in the past, so that no test has to wait for them. */
const letTimePass = () =>
  database.pool.query(
    `update pgboss.job set heartbeat_on = heartbeat_on - interval '1 hour', start_after = start_after - interval '1 hour'`,
  )

it('hands out each job once, and no more at a time than asked for', async () => {
  const queue = await open()
  const done = gather<string>(300)
  let running = 0
  let most = 0
  await queue.add(Array.from({ length: 300 }, (_, index) => region(index)))
  await queue.work({
    inFlight: 16,
    handle: async ({ job }) => {
      most = Math.max(most, ++running)
      await new Promise(setImmediate)
      running -= 1
      done.push(job.kind === 'region' ? job.accountId : job.kind)
    },
  })
  expect(new Set(await done.promise).size).toBe(300)
  expect(most).toBeGreaterThan(1)
  expect(most).toBeLessThanOrEqual(16)
  await queue.stop()
  expect(await jobsIn('completed')).toBe(300)
})

it('takes a job that is there already, waiting or done, once', async () => {
  const queue = await open()
  const done = gather<Job>(3)
  await queue.add([region(1), region(1), region(2)])
  await queue.add([region(1)])
  await queue.work({ inFlight: 4, handle: async ({ job }) => done.push(job) })
  await queue.add([region(2), region(3)])
  expect((await done.promise).map((job) => 'accountId' in job && job.accountId).toSorted()).toEqual(
    [1, 2, 3].map((index) => String(index).padStart(12, '0')),
  )
})

it('never runs two jobs for one account and Region, whatever the runs and workers', async () => {
  const workers = [await open(), await open()]
  const runs = ['run-1', 'run-2', 'run-3']
  const done = gather<string>(runs.length)
  let running = 0
  let most = 0
  await workers[0]?.add(runs.map((runId) => region(7, runId)))
  const handle = async ({ job }: Attempt) => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 20))
    running -= 1
    done.push('runId' in job ? job.runId : '')
  }
  for (const worker of workers) await worker.work({ inFlight: 4, handle })
  expect((await done.promise).toSorted()).toEqual(runs)
  expect(most).toBe(1)
})

describe('an attempt that fails', () => {
  it('is tried again, with a later token, until the last', async () => {
    const dead = gather<string>(1)
    const queue = await open(async (job, detail) => dead.push(`${job.kind}: ${detail}`))
    const seen: { token: string; last: boolean | undefined }[] = []
    await queue.add([region(1)])
    const rush = setInterval(() => void letTimePass(), 50)
    await queue.work({
      inFlight: 2,
      handle: async ({ token, last }) => {
        seen.push({ token, last })
        throw new RangeError('not today')
      },
    })
    expect(await dead.promise).toEqual([
      'region: Every attempt at this job failed; the last: RangeError: not today',
    ])
    clearInterval(rush)
    expect(seen.map(({ last }) => last)).toEqual([false, false, false, false, false, true])
    const tokens = seen.map(({ token }) => token)
    expect(tokens).toEqual(tokens.toSorted())
    expect(new Set(tokens).size).toBe(6)
  })

  it('waits before it is tried again', async () => {
    const queue = await open()
    const first = gather<Attempt>(1)
    await queue.add([region(1)])
    await queue.work({
      inFlight: 1,
      handle: async (attempt) => {
        first.push(attempt)
        throw new Error('not today')
      },
    })
    await first.promise
    await queue.stop()
    const { rows } = await database.pool.query(
      `select state::text, start_after > now() + interval '1 second' as later from pgboss.job`,
    )
    expect(rows).toEqual([{ state: 'retry', later: true }])
  })
})

describe('a worker that dies', () => {
  it('by kill -9 loses its job to another', async () => {
    const healthy = await open()
    await healthy.add([region(1)])
    const child = spawn(process.execPath, ['test/support/stuck-worker.ts', database.url])
    const [taken] = (await once(child.stdout, 'data')) as [Buffer]
    child.kill('SIGKILL')
    await once(child, 'exit')
    const tokens = gather<Attempt>(1)
    const rush = setInterval(() => void letTimePass(), 200)
    await healthy.work({ inFlight: 1, handle: async (attempt) => tokens.push(attempt) })
    const [attempt] = await tokens.promise
    clearInterval(rush)
    expect(attempt?.job).toEqual(region(1))
    expect((attempt?.token ?? '') > taken.toString().trim()).toBe(true)
  })

  it('loses its job to another, and learns of it', async () => {
    const [stalled, healthy] = [await open(), await open()]
    const tokens = gather<Attempt>(2)
    const release = Promise.withResolvers<void>()
    await stalled.add([region(1)])
    await stalled.work({
      inFlight: 1,
      handle: async (attempt) => {
        tokens.push(attempt)
        await release.promise
      },
    })
    while (tokens.values.length === 0) await new Promise(setImmediate)
    const rush = setInterval(() => void letTimePass(), 200)
    await healthy.work({ inFlight: 1, handle: async (attempt) => tokens.push(attempt) })
    const [first, second] = await tokens.promise
    clearInterval(rush)
    expect((second?.token ?? '') > (first?.token ?? '')).toBe(true)
    await new Promise<void>((resolve) => {
      if (first?.signal.aborted) resolve()
      else first?.signal.addEventListener('abort', () => resolve())
    })
    release.resolve()
  })
})

it('stops at once when idle, and lets what is in flight end', async () => {
  const queue = await open()
  const started = gather<Attempt>(1)
  const release = Promise.withResolvers<void>()
  await queue.add([region(1), region(2)])
  await queue.work({
    inFlight: 1,
    handle: async (attempt) => {
      started.push(attempt)
      await release.promise
    },
  })
  await started.promise
  const stopped = queue.stop()
  release.resolve()
  await stopped
  expect(await jobsIn('completed')).toBe(1)
  expect(await jobsIn('created')).toBe(1)
  queues.splice(0)
})

it('keeps one schedule, in UTC, however often it is set', async () => {
  const queue = await open()
  await queue.schedule('17 */6 * * *')
  await queue.schedule('5 * * * *')
  const { rows } = await database.pool.query('select cron, timezone, data from pgboss.schedule')
  expect(rows).toEqual([
    { cron: '5 * * * *', timezone: 'UTC', data: { kind: 'plan', trigger: 'schedule' } },
  ])
})
