import { absenceDoubt } from '#lib/core/assess/absence-doubt.ts'
import type { AccountWorld } from '#lib/core/assess/account-world.ts'
import { addCounts, addLineTallies, placeLines } from '#lib/core/assess/place-lines.ts'
import { accountTallies } from '#lib/core/assess/place-tally.ts'
import { GLOBAL } from '#lib/core/model/coverage.ts'
import type { Account } from '#lib/core/model/organization.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { assessAccount, assessPlace } from '#lib/core/rules/place/assess-place.ts'
import type { PlaceAnswers } from '#lib/core/rules/place/place-answers.ts'
import { placeOfWorld } from '#lib/core/rules/place/place-of-world.ts'
import { recordBy } from '#lib/core/rules/place/record-lookup.ts'
import type { Exception } from '#lib/core/score/exception.ts'
import { SEVERITY_WEIGHTS } from '#lib/core/score/weights.ts'
import { readAccountWorld } from '#lib/db/read/read-account-world.ts'
import { readLiveExceptions } from '#lib/db/read/read-live-exceptions.ts'
import { type PlaceInputs, readPlaceInputs } from '#lib/db/read/read-place-inputs.ts'
import { readStageInput } from '#lib/db/read/read-stage-input.ts'
import { type Transaction, transaction } from '#lib/db/transaction.ts'
import { saveCostlyFunctions } from '#lib/db/write/costly-functions.ts'
import { beginAssessment } from '#lib/db/write/exception-lock.ts'
import { readStoredFindings, resolveFindings, type StoredFinding } from '#lib/db/write/findings.ts'
import { saveOwnerTallies } from '#lib/db/write/owner-tallies.ts'
import {
  countExcepted,
  type PlaceAssessment,
  readPlaceAssessments,
  saveLineTallies,
  savePlaceAssessments,
  saveRuleTallies,
  saveScores,
} from '#lib/db/write/tallies.ts'
import type { OrganizationContext } from './organization-context.ts'
import { placeAnswers } from './responsibility-answers.ts'
import { judgePlace } from './responsibility-place.ts'
import { placeHashes, sceneOf } from './responsibility-scene.ts'
import { scoreRows } from './responsibility-score-rows.ts'
import type { AccountStage, AccountStageInput } from './stages.ts'

/** An account with more records than this is judged in several steps: what one step reads is held in memory. */
const RECORDS_AT_ONCE = 10_000

/**
 * Judges the Regions of an account of which anything changed, by every rule, and brings findings, tallies and scores to what they are in
 * one transaction; a very big account in several, each a whole. An account of which nothing changed costs one look at its hashes.
 */
export const judgeResponsibility: AccountStage = async (input) => {
  const { database, accountId, now } = input
  const [organization, places, exceptions, before, surroundings] = await Promise.all([
    input.organization(),
    readPlaceInputs(EVERYTHING, database.pool, accountId),
    readLiveExceptions(database.pool, now),
    readPlaceAssessments(database.pool, accountId),
    readStageInput(EVERYTHING, database.pool, { stage: 'surroundings', accountId }),
  ])
  const account = organization.accountOf(accountId)
  if (account === null) return
  const around = surroundings?.inputHash ?? ''
  const hashes = placeHashes({ organization, account, now, places, exceptions, around })
  const stored = new Map(before.map((each) => [each.region, each]))
  const stale = places.filter(({ region }) => stored.get(region)?.inputHash !== hashes.get(region))
  const gone = before.map(({ region }) => region).filter((region) => !hashes.has(region))
  if (stale.length === 0 && gone.length === 0) return
  await assess({
    ...input,
    account,
    organizationContext: organization,
    around,
    places,
    stale,
    gone,
    before,
  })
}

interface Assessing extends Omit<AccountStageInput, 'world'> {
  readonly account: Account
  readonly organizationContext: OrganizationContext
  /** What is remembered of the account's surroundings. */
  readonly around: string
  readonly places: readonly PlaceInputs[]
  readonly stale: readonly PlaceInputs[]
  readonly gone: readonly string[]
  readonly before: readonly PlaceAssessment[]
}

async function assess(input: Assessing): Promise<void> {
  const batches = [...batchesOf(input.stale)]
  if (batches.length === 0) return save(input, [], input.gone)
  for (const [at, batch] of batches.entries()) {
    await save(input, await prepare(input, batch), at === 0 ? input.gone : [])
  }
}

/** A stale Region with everything that it is judged from. */
interface Prepared {
  readonly region: string
  readonly world: AccountWorld
  readonly answers: PlaceAnswers
}

function* batchesOf(stale: readonly PlaceInputs[]): Generator<readonly PlaceInputs[]> {
  let batch: PlaceInputs[] = []
  let records = 0
  for (const place of stale) {
    const size = [...place.counts.values()].reduce((sum, count) => sum + count, 0)
    if (batch.length > 0 && records + size > RECORDS_AT_ONCE) {
      yield batch
      batch = []
      records = 0
    }
    batch.push(place)
    records += size
  }
  if (batch.length > 0) yield batch
}

/** Reads before the transaction begins: one that waits for a second connection may wait for ever. */
async function prepare(
  input: Assessing,
  batch: readonly PlaceInputs[],
): Promise<readonly Prepared[]> {
  const { database, accountId, places } = input
  const global = places.filter(({ region }) => region === GLOBAL)
  const among = [...new Set([...batch, ...global])]
  const world = await readAccountWorld(EVERYTHING, database.pool, accountId, {
    regions: among.map(({ region }) => region),
    kinds: [...new Set(among.flatMap(({ counts }) => [...counts.keys()]))],
  })
  const prepared: Prepared[] = []
  for (const { region } of batch) {
    const answers = await placeAnswers(input, { world, region })
    prepared.push({ region, world, answers })
  }
  return prepared
}

async function save(
  input: Assessing,
  batch: readonly Prepared[],
  gone: readonly string[],
): Promise<void> {
  const { database, accountId, runId, now } = input
  const scope = { accountId, runId, at: now }
  const regions = [...batch.map(({ region }) => region), ...gone]
  await transaction(
    database.pool,
    async (tx) => {
      const findings = await readStoredFindings(tx, accountId, regions)
      const byRegion = Map.groupBy(findings, ({ region }) => region)
      // Read again: what was granted since is not to be undone.
      const exceptions = await readLiveExceptions(tx, now)
      const { organizationContext: organization, account, places, around } = input
      const hashes = placeHashes({ organization, account, now, places, exceptions, around })
      const judged: PlaceAssessment[] = []
      for (const prepared of batch) {
        judged.push(
          await assessRegion(tx, {
            ...input,
            ...prepared,
            exceptions,
            hashes,
            stored: byRegion.get(prepared.region) ?? [],
          }),
        )
      }
      const lost = gone.flatMap((region) => byRegion.get(region) ?? [])
      await resolveFindings(
        tx,
        scope,
        lost.map(({ key }) => key),
      )
      await savePlaceAssessments(tx, scope, { judged, gone })
      await saveAccount(tx, input, await readPlaceAssessments(tx, accountId))
    },
    beginAssessment(runId, accountId),
  )
}

interface Judging {
  readonly stored: readonly StoredFinding[]
  readonly exceptions: readonly Exception[]
  readonly hashes: ReadonlyMap<string, string>
}

async function assessRegion(
  tx: Transaction,
  input: Assessing & Prepared & Judging,
): Promise<PlaceAssessment> {
  const { account, accountId, runId, now, exceptions, hashes, region, world, answers, stored } =
    input
  const scene = sceneOf(input.organizationContext, now)
  const global = placeOfWorld(world, account, GLOBAL)
  const place = region === GLOBAL ? global : placeOfWorld(world, account, region)
  const tags = recordBy(place.kinds['function-tags'], ({ functionArn }) => functionArn)
  const tallies = await judgePlace(tx, {
    scope: { accountId, runId, at: now },
    region,
    account,
    judgements:
      region === GLOBAL
        ? assessAccount(global, answers, scene)
        : assessPlace({ place, global, answers, scene }),
    stored,
    exceptions,
    tagsOf: (resource) => {
      const found = tags(resource)
      return found.seen ? (found.value?.tags ?? []) : null
    },
    doubt: absenceDoubt(place),
  })
  return { region, inputHash: hashes.get(region) ?? '', tallies, ...placeLines(place, now) }
}

async function saveAccount(
  tx: Transaction,
  { accountId, now }: Assessing,
  places: readonly PlaceAssessment[],
): Promise<void> {
  const excepted = await countExcepted(tx, accountId)
  const tallies = accountTallies(
    places.map((each) => each.tallies),
    excepted,
  )
  await saveRuleTallies(tx, accountId, tallies)
  await saveLineTallies(tx, accountId, {
    lines: addLineTallies(places.map(({ lines }) => lines)),
    runtimes: addCounts(places.map(({ runtimes }) => runtimes)),
  })
  const scores = scoreRows(tallies).map((row) => ({ ...row, accountId }))
  await saveScores(tx, now.toISOString().slice(0, 10), scores)
  await saveCostlyFunctions(tx, [accountId], SEVERITY_WEIGHTS)
  await saveOwnerTallies(tx, [accountId])
}
