import { setTimeout as delay } from 'node:timers/promises'
import { readEnvironment } from '#lib/env.ts'
import { AwsAccess } from './aws/aws-access.ts'
import { describeEnd, describeEvent } from './describe-run.ts'
import { join, targetsInFlight } from './main.ts'
import { Progress } from './progress.ts'
import type { Attempt } from './queue.ts'
import { Run, type RunEvent } from './run.ts'
import { awsOptionsOf, refusalOf, settingsOf } from './settings-of.ts'
import type { ClosedRun } from './store.ts'

const EXIT_CODES = { complete: 0, partial: 2, failed: 1 } as const
const POLL_MS = 1_000
const startedAt = performance.now()
const elapsedSeconds = (): number => (performance.now() - startedAt) / 1000
const isJson = process.argv.includes('--json')
const say = (line: string): void => {
  if (!isJson) process.stdout.write(`${line}\n`)
}

/** One run, from this terminal: other workers on the same database help, and any of them may close it. */
async function collect(): Promise<{ readonly progress: Progress; readonly closed: ClosedRun }> {
  const environment = readEnvironment()
  const refusal = refusalOf(environment)
  if (refusal !== null) throw new Error(refusal)
  const joined = await join(environment)
  const access = new AwsAccess(await awsOptionsOf(environment))
  const progress = new Progress()
  const tell = (event: RunEvent): void => {
    progress.take(event)
    const line = describeEvent(event, progress, elapsedSeconds())
    if (line !== null) say(line)
  }
  const { store, queue, assessor } = joined
  const settings = settingsOf(environment, joined.fingerprintKey)
  const run = new Run({ store, queue, assessor, access, settings, now: () => new Date(), tell })
  const lost = Promise.withResolvers<never>()
  const handle = (attempt: Attempt): Promise<void> =>
    run.handle(attempt).catch((error: unknown) => {
      if (attempt.job.kind === 'plan' && attempt.last !== false) lost.reject(error)
      throw error
    })
  try {
    await access.credentials.identity()
    await queue.add([{ kind: 'plan', trigger: 'terminal' }])
    await queue.work({ inFlight: targetsInFlight(environment), handle })
    const closed = await Promise.race([lost.promise, untilClosed(progress, joined.closedRun)])
    return { progress, closed }
  } finally {
    await queue.stop()
    await joined.close()
    access.close()
  }
}

type ClosedOf = (runId: string) => Promise<ClosedRun | null>

/** Looks, and does not close: whoever closes a run has to have its accounts judged before. */
async function untilClosed(progress: Progress, closedOf: ClosedOf): Promise<ClosedRun> {
  for (;;) {
    const closed = progress.runId === null ? null : await closedOf(progress.runId)
    if (closed !== null) return closed
    await delay(POLL_MS)
  }
}

function report({ progress, closed }: Awaited<ReturnType<typeof collect>>): void {
  if (!isJson) {
    for (const line of describeEnd(progress, closed, elapsedSeconds())) say(line)
    return
  }
  const { runId, records, calls, lost } = progress
  const seconds = Number(elapsedSeconds().toFixed(1))
  process.stdout.write(`${JSON.stringify({ runId, ...closed, records, calls, seconds, lost })}\n`)
}

try {
  const done = await collect()
  report(done)
  process.exit(EXIT_CODES[done.closed.state])
} catch (error) {
  if (!(error instanceof Error)) throw error
  if (isJson)
    process.stdout.write(`${JSON.stringify({ state: 'failed', problem: error.message })}\n`)
  else process.stderr.write(`The run failed. ${error.message}\n`)
  process.exit(EXIT_CODES.failed)
}
