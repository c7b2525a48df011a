import * as lambda from '@aws-sdk/client-lambda'
import { join as joinDatabase, targetsInFlight } from '#collectors/main.ts'
import { NO_ASSESSMENT } from '#collectors/no-assessment.ts'
import { Progress } from '#collectors/progress.ts'
import { Run } from '#collectors/run.ts'
import { settingsOf } from '#collectors/settings-of.ts'
import { parseEnvironment } from '#lib/env.ts'
import type { Bench } from './bench.ts'
import { accessTo, sandboxEnvironment, startSandboxProcess } from './support/sandbox-process.ts'
import { withThrowawayDatabase } from './support/throwaway-database.ts'

const ACCOUNTS = 500
const FUNCTIONS = 50_000
const REGIONS = 'eu-central-1,eu-west-1,us-east-1,ap-southeast-2'
const IN_FLIGHT = 32
const BARE_CALLS = 12_000
const MB = 1024

/** A whole organization landed in Postgres by one worker without limits, against the SDK alone storing nothing. */
export const run: Bench = async ([accounts = String(ACCOUNTS), functions = String(FUNCTIONS)]) => {
  const sandbox = await startSandboxProcess([
    ...['--accounts', accounts, '--functions', functions, '--regions', REGIONS],
    ...['--plain', '--rate-scale', '0'],
  ])
  const landed = await withThrowawayDatabase((database) => collect(sandbox.url, database.url))
  const rssMb = Math.round(process.resourceUsage().maxRSS / MB)
  const bare = await bareSdk(sandbox.url)
  await sandbox.stop()
  const { progress, seconds, cpuMs } = landed
  const rate = progress.calls / seconds
  const share = rate / bare.rate
  process.stdout.write(
    `${progress.calls} calls, ${progress.records} records in ${seconds.toFixed(1)} s: ${Math.round(rate)} calls/s; ` +
      `the bare SDK: ${Math.round(bare.rate)} calls/s; RSS ${rssMb} MB\n`,
  )
  const figures = {
    calls: progress.calls,
    records: progress.records,
    seconds: Number(seconds.toFixed(1)),
    callsPerSecond: Math.round(rate),
    bareCallsPerSecond: Math.round(bare.rate),
    cpuMsPerCall: Number((cpuMs / progress.calls).toFixed(2)),
    bareCpuMsPerCall: Number(bare.cpuMsPerCall.toFixed(2)),
    share: Number(share.toFixed(3)),
    rssMb,
  }
  return { figures, targets: { share: 0.7, rssMb: 512 }, met: share >= 0.7 && rssMb <= 512 }
}

async function collect(url: string, databaseUrl: string) {
  const parsed = parseEnvironment({
    ...sandboxEnvironment(url),
    DATABASE_URL: databaseUrl,
    DEMARC_BUDGET: '1000',
  })
  if (!parsed.ok) throw new Error(parsed.problems.join(' '))
  const joined = await joinDatabase(parsed.environment)
  const access = accessTo(url, { budget: 1_000_000, callsInFlight: IN_FLIGHT })
  const progress = new Progress()
  const closed = Promise.withResolvers<void>()
  const startedAt = performance.now()
  const cpu = process.cpuUsage()
  const collection = new Run({
    store: joined.store,
    queue: joined.queue,
    assessor: NO_ASSESSMENT,
    access,
    settings: settingsOf(parsed.environment, joined.fingerprintKey),
    now: () => new Date(),
    tell: (event) => {
      progress.take(event)
      if (event.kind === 'closed') closed.resolve()
    },
  })
  await joined.queue.add([{ kind: 'plan', trigger: 'bench' }])
  await joined.queue.work({
    inFlight: targetsInFlight(parsed.environment),
    handle: (attempt) => collection.handle(attempt),
  })
  await closed.promise
  const seconds = (performance.now() - startedAt) / 1000
  const cpuMs = millisecondsOf(process.cpuUsage(cpu))
  await joined.queue.stop()
  await joined.close()
  access.close()
  if (progress.lost.length > 0) throw new Error(`lost: ${JSON.stringify(progress.lost[0])}`)
  return { progress, seconds, cpuMs }
}

/** The questions that most of a run consists of, one after another over 32 lanes of one client. */
async function bareSdk(endpoint: string) {
  const region = 'eu-central-1'
  const credentials = { accessKeyId: 'AKIADEMARCSANDBOX000', secretAccessKey: 'any' }
  const client = new lambda.LambdaClient({ endpoint, region, credentials })
  const FunctionName = 'demarc-bench'
  const questions = [
    () => client.send(new lambda.GetPolicyCommand({ FunctionName })),
    () => client.send(new lambda.ListAliasesCommand({ FunctionName })),
    () => client.send(new lambda.GetFunctionConfigurationCommand({ FunctionName })),
    () => client.send(new lambda.GetFunctionConcurrencyCommand({ FunctionName })),
    () => client.send(new lambda.ListFunctionUrlConfigsCommand({ FunctionName })),
  ]
  let sent = 0
  const lane = async (): Promise<void> => {
    while (sent < BARE_CALLS) {
      const question = questions[sent % questions.length]
      sent += 1
      await question?.().catch(unlessAbsent)
    }
  }
  const startedAt = performance.now()
  const cpu = process.cpuUsage()
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane))
  const rate = sent / ((performance.now() - startedAt) / 1000)
  client.destroy()
  return { rate, cpuMsPerCall: millisecondsOf(process.cpuUsage(cpu)) / sent }
}

const millisecondsOf = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000

/** No such function: the answer that most questions about a policy get, too. */
function unlessAbsent(error: unknown): void {
  if (!(error instanceof lambda.ResourceNotFoundException)) throw error
}
