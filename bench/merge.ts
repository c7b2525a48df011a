import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import type { Database } from '#lib/db/connect.ts'
import { transaction } from '#lib/db/transaction.ts'
import { canonicalJson, contentHash } from '#lib/db/write/canonical-json.ts'
import { type MergeInput, merge } from '#lib/db/write/merge.ts'
import type { Bench } from './bench.ts'
import { madeUpFunction } from './support/made-up-functions.ts'
import { withThrowawayDatabase } from './support/throwaway-database.ts'

const ROWS = 100_000
/** Both write from so many connections at once, as a worker does. */
const IN_FLIGHT = 4
const FUNCTIONS_A_SCOPE = 1_000
const REGION = 'eu-central-1'

/** 100,000 functions into Postgres by the merge and by Prisma's createMany, on the same table with the same indexes. */
export const run: Bench = async () =>
  withThrowawayDatabase(async (database) => {
    const merging = await rate(() => mergeAll(database))
    const again = await rate(() => mergeAll(database))
    const stored = await database.prisma.lambdaFunction.count()
    if (stored !== ROWS) throw new Error(`the merge has stored ${stored} rows`)
    await database.pool.query('truncate lambda_function')
    const creating = await rate(() => createAll(database))
    const ratio = merging / creating
    process.stdout.write(
      `merge ${Math.round(merging)} rows/s, again unchanged ${Math.round(again)} rows/s, createMany ${Math.round(creating)} rows/s\n`,
    )
    return {
      figures: {
        mergeRowsPerSecond: Math.round(merging),
        unchangedRowsPerSecond: Math.round(again),
        createManyRowsPerSecond: Math.round(creating),
        ratio: Number(ratio.toFixed(2)),
      },
      targets: { ratio: 10 },
      met: ratio >= 10,
    }
  })

const SCOPES = Array.from({ length: ROWS / FUNCTIONS_A_SCOPE }, (_, index) => index)

/** Made when their turn comes, as a source brings them: holding all of them would measure the garbage collector. */
function functionsOf(scope: number) {
  const accountId = String(scope).padStart(12, '0')
  const records = Array.from({ length: FUNCTIONS_A_SCOPE }, (_, index) =>
    madeUpFunction(index, accountId, REGION),
  )
  return { accountId, records }
}

async function rate(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return (ROWS / (performance.now() - started)) * 1_000
}

/** Takes the parts one by one, a few at a time. */
async function inFlight<T>(
  parts: readonly T[],
  work: (part: T) => Promise<unknown>,
): Promise<void> {
  const left = parts.values()
  const worker = async () => {
    for (const part of left) await work(part)
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker))
}

const mergeAll = ({ pool }: Database): Promise<void> =>
  inFlight(SCOPES, (scope) => {
    const { accountId, records } = functionsOf(scope)
    return transaction(pool, (tx) => merge(tx, inputOf(accountId, records)))
  })

const inputOf = (accountId: string, records: readonly InventoryRecord[]): MergeInput => ({
  runId: 'bench',
  accountId,
  region: REGION,
  at: new Date(),
  sources: [
    {
      source: 'functions',
      kinds: ['lambda-function'],
      state: 'complete',
      records,
      gaps: [],
      calls: 0,
    },
  ],
  knownSources: new Set(),
  lastCompleteAt: new Map(),
})

/** 1,000 rows a call: its fastest size. */
const createAll = ({ prisma }: Database): Promise<void> =>
  inFlight(SCOPES, (scope) => {
    const { accountId, records } = functionsOf(scope)
    return prisma.lambdaFunction.createMany({
      data: records.map((record) => rowOf(accountId, record)),
    })
  })

/** The same row as the merge writes. */
function rowOf(accountId: string, { key, kind, facts }: InventoryRecord) {
  if (kind !== 'lambda-function') throw new Error(`${kind} is no function`)
  const now = new Date()
  return {
    key,
    accountId,
    region: REGION,
    functionName: facts.functionName,
    version: facts.version,
    description: facts.description,
    runtime: facts.runtime,
    packageType: facts.packageType,
    architectures: [...facts.architectures],
    handler: facts.handler,
    roleArn: facts.roleArn,
    codeSizeBytes: facts.codeSizeBytes === null ? null : BigInt(facts.codeSizeBytes),
    timeoutSeconds: facts.timeoutSeconds,
    memoryMb: facts.memoryMb,
    ephemeralStorageMb: facts.ephemeralStorageMb,
    lastModifiedAt: facts.lastModifiedAt,
    vpcId: facts.vpc?.vpcId ?? null,
    subnetIds: [...(facts.vpc?.subnetIds ?? [])],
    securityGroupIds: [...(facts.vpc?.securityGroupIds ?? [])],
    environmentNames: facts.environment.variables.map(({ name }) => name),
    kmsKeyArn: facts.kmsKeyArn,
    layerArns: facts.layers.map(({ arn }) => arn),
    facts: structuredClone(facts) as object,
    contentHash: contentHash(canonicalJson(facts)),
    firstSeenAt: now,
    changedAt: now,
  }
}
