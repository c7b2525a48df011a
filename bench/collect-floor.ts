import { BUCKET_CLASSES, type BucketName, bucketOf } from '#collectors/aws/rate-limits.ts'
import { collectTarget } from '#collectors/collect-target.ts'
import type { Bench } from './bench.ts'
import { accessTo, startSandboxProcess } from './support/sandbox-process.ts'

const FUNCTIONS = 1_000
const RATE_SCALE = 10
const REGION = 'eu-central-1'
const TARGET = 1.15

/** One account·Region with 1,000 functions against AWS's rates times ten, all of them ours to spend. */
export const run: Bench = async () => {
  const sandbox = await startSandboxProcess([
    ...['--accounts', '1', '--functions', String(FUNCTIONS), '--regions', REGION, '--plain'],
    ...['--empty-share', '0', '--rate-scale', String(RATE_SCALE)],
  ])
  const access = accessTo(sandbox.url, { budget: RATE_SCALE, callsInFlight: 64 })
  const calls = new Map<string, number>()
  const { accountId } = await access.credentials.identity()
  const startedAt = performance.now()
  const result = await collectTarget({
    access,
    runId: 'bench',
    target: { accountId, region: REGION },
    expectedFunctions: FUNCTIONS,
    fingerprintKey: 'a key of the benchmarks',
    signal: new AbortController().signal,
    now: () => new Date(),
    called: (action) => calls.set(action, (calls.get(action) ?? 0) + 1),
  })
  const wallSeconds = (performance.now() - startedAt) / 1000
  access.close()
  await sandbox.stop()
  const lost = result.sources.flatMap(({ gaps }) => gaps)
  if (lost.length > 0) throw new Error(`the collection lost something: ${JSON.stringify(lost[0])}`)
  const floorSeconds = floorOf(calls)
  const ratio = wallSeconds / floorSeconds
  const total = [...calls.values()].reduce((sum, count) => sum + count, 0)
  process.stdout.write(
    `${total} calls in ${wallSeconds.toFixed(1)} s; the scarcest bucket alone takes ${floorSeconds.toFixed(1)} s\n`,
  )
  const figures = {
    calls: total,
    wallSeconds: Number(wallSeconds.toFixed(2)),
    floorSeconds: Number(floorSeconds.toFixed(2)),
    ratio: Number(ratio.toFixed(3)),
  }
  return { figures, targets: { ratio: TARGET }, met: ratio <= TARGET }
}

/** Seconds that the slowest bucket needs for its calls, when it is never idle; buckets run beside each other. */
function floorOf(calls: ReadonlyMap<string, number>): number {
  const buckets = new Map<string, { name: BucketName; calls: number }>()
  for (const [action, count] of calls) {
    const { name, key } = bucketOf(action)
    const known = buckets.get(key)
    buckets.set(key, { name, calls: (known?.calls ?? 0) + count })
  }
  const seconds = [...buckets.values()].map(({ name, calls: drawn }) => {
    const { perSecond, burst } = BUCKET_CLASSES[name]
    return Math.max(0, drawn - burst * RATE_SCALE) / (perSecond * RATE_SCALE)
  })
  return Math.max(...seconds)
}
