import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Database } from '#lib/db/connect.ts'
import type { Bench } from './bench.ts'
import { sandboxEnvironment, startSandboxProcess } from './support/sandbox-process.ts'
import { withThrowawayDatabase } from './support/throwaway-database.ts'

const WORKER = join(import.meta.dirname, '..', 'collectors', 'main.ts')
const REGIONS = 'eu-central-1,eu-west-1,us-east-1,ap-southeast-2'
const WORKERS = 4
const TARGET = 3.5

/** Calls that take 100 ms, 16 of them in flight for each worker: four worker processes against one. */
export const run: Bench = async ([functions = '1000']) => {
  const sandbox = await startSandboxProcess([
    ...['--accounts', '200', '--functions', functions, '--regions', REGIONS],
    ...['--plain', '--rate-scale', '0', '--latency', '100'],
  ])
  const one = await withThrowawayDatabase((database) => secondsWith(1, database, sandbox.url))
  const four = await withThrowawayDatabase((database) =>
    secondsWith(WORKERS, database, sandbox.url),
  )
  await sandbox.stop()
  const speedup = one / four
  process.stdout.write(
    `one worker ${one.toFixed(1)} s, four ${four.toFixed(1)} s: ${speedup.toFixed(2)} times as fast\n`,
  )
  const figures = {
    oneSeconds: Number(one.toFixed(1)),
    fourSeconds: Number(four.toFixed(1)),
    speedup: Number(speedup.toFixed(2)),
  }
  return { figures, targets: { speedup: TARGET }, met: speedup >= TARGET }
}

/** From the run's opening to its close, with all workers up before it opens. */
async function secondsWith(
  workers: number,
  { pool, url }: Database,
  endpoint: string,
): Promise<number> {
  const environment = {
    ...process.env,
    ...sandboxEnvironment(endpoint),
    DATABASE_URL: url,
    DEMARC_BUDGET: '1000',
    DEMARC_IN_FLIGHT: '16',
    DEMARC_LOG_LEVEL: 'warn',
  }
  const children: ChildProcess[] = []
  for (let worker = 0; worker < workers; worker += 1) {
    children.push(
      spawn(process.execPath, [WORKER], {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: environment,
      }),
    )
  }
  const ended = children.map((child) => new Promise((resolve) => child.once('close', resolve)))
  for (;;) {
    const { rows } = await pool.query<{ seconds: number }>(
      `select extract(epoch from finished_at - started_at)::float8 as seconds from run where finished_at is not null`,
    )
    const [closed] = rows
    if (closed !== undefined) {
      for (const child of children) child.kill('SIGTERM')
      await Promise.all(ended)
      return closed.seconds
    }
    await delay(200)
  }
}
