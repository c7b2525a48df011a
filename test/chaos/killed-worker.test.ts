import { setTimeout as delay } from 'node:timers/promises'
import { beforeAll, expect, it, vi } from 'vitest'
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { type CollectorProcess, startCollector } from './collector-process.ts'
import { contentOf } from './content.ts'

const KILLS = 20
const LANES = 7
const WORLD = { accounts: 3, functions: 30, rateScale: 0, latencyMs: 15, plain: true } as const
const STARTED_AT = new Date()
const SEED = Number(process.env['CHAOS_SEED'] ?? Math.floor(Math.random() * 1e9))

/** A number from 0 to 1 that the seed and the kill decide (mulberry32). */
const chance = (kill: number): number => {
  let state = (SEED + kill * 0x9e3779b9) | 0
  state = Math.imul(state ^ (state >>> 15), 1 | state)
  state = (state + Math.imul(state ^ (state >>> 7), 61 | state)) ^ state
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32
}

interface Lane {
  readonly sandbox: Sandbox
  readonly database: TestDatabase
  readonly start: () => CollectorProcess
  readonly close: () => Promise<void>
}

async function openLane(): Promise<Lane> {
  const sandbox = await startSandbox(WORLD)
  const database = await createTestDatabase()
  const workers: CollectorProcess[] = []
  const start = () => {
    const worker = startCollector({ program: 'main.ts', sandbox, databaseUrl: database.url })
    workers.push(worker)
    return worker
  }
  const close = async () => {
    for (const { child, ended } of workers) {
      child.kill('SIGTERM')
      await ended
    }
    await database.drop()
    await sandbox.close()
  }
  return { sandbox, database, start, close }
}

const untilClosed = async ({ database }: Lane): Promise<void> => {
  await vi.waitUntil(
    async () => {
      const { rows } = await database.pool.query(
        'select from run where published_at is not null and open_slot is null',
      )
      return rows.length > 0
    },
    { timeout: 240_000, interval: 250 },
  )
}

const summaryOf = async ({ database }: Lane) => {
  const { rows } = await database.pool.query(
    `select state, accounts, accounts_reached, targets, targets_partial, targets_failed, records::int, gaps,
       (select count(*)::int from change_log) as changes from run`,
  )
  return { runs: rows, content: await contentOf(database.pool, STARTED_AT) }
}

let undisturbed: Awaited<ReturnType<typeof summaryOf>>
let calls: number

beforeAll(async () => {
  const lane = await openLane()
  lane.start()
  await untilClosed(lane)
  undisturbed = await summaryOf(lane)
  calls = lane.sandbox.counters.total
  await lane.close()
}, 300_000)

async function runWithKill(kill: number): Promise<void> {
  const lane = await openLane()
  try {
    await killOnce(lane, kill)
  } finally {
    await lane.close()
  }
}

/** Kills a worker at one moment of its run, lets another one finish, and compares. */
async function killOnce(lane: Lane, kill: number): Promise<void> {
  const after = Math.floor(chance(kill) * calls * 0.95)
  const victim = lane.start()
  const isOver = () => victim.child.exitCode !== null
  const isPast = () => lane.sandbox.counters.total >= after
  await vi.waitUntil(() => isPast() || isOver(), { timeout: 240_000, interval: 2 })
  if (isOver()) throw new Error(`The worker ended by itself: ${(await victim.ended).output}`)
  await delay(chance(kill + KILLS) * 120)
  victim.child.kill('SIGKILL')
  await victim.ended
  lane.start()
  await untilClosed(lane)
  const { runs, content } = await summaryOf(lane)
  const moment = `seed ${SEED}, kill ${kill}, after ${after} of ${calls} calls`
  expect({ moment, runs }).toEqual({ moment, runs: undisturbed.runs })
  for (const [table, rows] of undisturbed.content) {
    const left = content.get(table) ?? []
    const missing = rows.filter((row) => !left.includes(row))
    const extra = left.filter((row) => !rows.includes(row))
    const count = left.length
    expect({
      moment,
      table,
      count,
      missing: missing.slice(0, 3),
      extra: extra.slice(0, 3),
    }).toEqual({ moment, table, count: rows.length, missing: [], extra: [] })
  }
}

it('an undisturbed run leaves something to compare with', () => {
  expect(calls).toBeGreaterThan(200)
  expect(undisturbed.runs).toHaveLength(1)
  expect(undisturbed.content.get('lambda_function')?.length).toBeGreaterThan(20)
})

it(`a worker killed at ${KILLS} random moments leaves the same database`, async () => {
  const waiting = Array.from({ length: KILLS }, (_, kill) => kill)
  const lane = async () => {
    for (let kill = waiting.shift(); kill !== undefined; kill = waiting.shift()) {
      await runWithKill(kill)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}, 900_000)
