import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'

const ROOT = join(import.meta.dirname, '..', '..')
const REGIONS = 'eu-central-1,eu-west-1,us-east-1,ap-southeast-2'
const DEADLINE_MS = 300_000

/** Collects the made-up organization as of yesterday, so that what is new since then can be asked for. */
export async function collectYesterday(env: NodeJS.ProcessEnv): Promise<void> {
  const history = ['tools/sandbox-history.ts', '--days', '1', '--every', '1', '--regions', REGIONS]
  const options = { cwd: ROOT, env, timeout: DEADLINE_MS }
  await promisify(execFile)(
    process.execPath,
    ['tools/surrounded.ts', '--database', ...history],
    options,
  )
}

/** Waits until the run that the product starts by itself has ended. */
export async function awaitTodaysRun(home: string): Promise<void> {
  const log = join(home, 'logs', 'worker.log')
  for (let waited = 0; waited < DEADLINE_MS; waited += 250) {
    if (readFileSync(log, 'utf8').includes('"run closed"')) return
    await delay(250)
  }
  throw new Error(`No run ended within ${DEADLINE_MS} ms: see ${log}`)
}
