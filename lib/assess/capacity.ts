import type { AccountRegionNetwork } from '#lib/core/capacity/capacity-input.ts'
import type { CapacityThresholds } from '#lib/core/capacity/capacity-level.ts'
import { capacityReport } from '#lib/core/capacity/capacity-report.ts'
import { type CapacityRows, capacityRows, isoDay } from '#lib/core/capacity/capacity-rows.ts'
import { FORECAST_DAYS } from '#lib/core/capacity/forecast.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import type { Database } from '#lib/db/connect.ts'
import { type CapacityPast, readCapacityPast } from '#lib/db/read/read-capacity-past.ts'
import { readCapacityPlaces } from '#lib/db/read/read-capacity-places.ts'
import { type CapacityReadings, readCapacityReadings } from '#lib/db/read/read-capacity-readings.ts'
import { readCapacityScale } from '#lib/db/read/read-capacity-scale.ts'
import { keepCapacityPartitions } from '#lib/db/write/capacity-partitions.ts'
import { saveCapacity } from '#lib/db/write/save-capacity.ts'
import { type CapacityBatch, capacityBatches } from './capacity-batches.ts'
import { capacityThresholds } from './capacity-thresholds.ts'
import { oneAhead } from './one-ahead.ts'
import type { OrganizationStage } from './stages.ts'

/**
 * Capacity of all accounts, a batch of them after the other: a shared subnet belongs to its owner and its participants
 * at once (docs/decisions/capacity-is-judged-after-all-accounts.md). Doing it twice writes nothing the second time.
 */
export const assessCapacity: OrganizationStage = async ({ database: { pool }, runId, now }) => {
  await keepCapacityPartitions(pool, now)
  const thresholds = capacityThresholds()
  const today = isoDay(now)
  const readings = await readCapacityReadings(EVERYTHING, pool, runId)
  const batches = capacityBatches(await readCapacityScale(EVERYTHING, pool))
  const stored = (batch: CapacityBatch) => readBatch(pool, batch, today)
  let writing: Promise<unknown> = Promise.resolve()
  try {
    for await (const { batch, places, past } of oneAhead(batches, stored)) {
      const { region, groups } = batch
      const rows = batchRows(batch, { places, past, read: readings(region), now, thresholds })
      await writing
      writing = saveCapacity(pool, { region, accountIds: groups.flat(), now, today, rows })
    }
    await writing
  } finally {
    // When reading or judging fails, what is still being written must not be left without anybody who waits for it.
    await Promise.allSettled([writing])
  }
}

async function readBatch(pool: Database['pool'], batch: CapacityBatch, today: string) {
  const ask = { region: batch.region, accountIds: batch.groups.flat() }
  const [places, past] = await Promise.all([
    readCapacityPlaces(EVERYTHING, pool, ask),
    readCapacityPast(EVERYTHING, pool, { ...ask, today, days: FORECAST_DAYS }),
  ])
  return { batch, places, past }
}

interface BatchInput {
  readonly places: readonly AccountRegionNetwork[]
  readonly past: CapacityPast
  readonly read: ReturnType<CapacityReadings>
  readonly now: Date
  readonly thresholds: CapacityThresholds
}

/** Groups are judged apart: what one could not list must not make another uncertain. */
function batchRows({ groups }: CapacityBatch, input: BatchInput): CapacityRows {
  const { past, read, now, thresholds } = input
  const placeOf = new Map(input.places.map((place) => [place.accountId, place]))
  const parts = groups.flatMap((group) => {
    const places = group.flatMap((id) => placeOf.get(id) ?? [])
    const { interfaceHistory } = past
    const { regions } = capacityReport({ now, places, interfaceHistory, thresholds })
    return regions.map((report) => capacityRows(report, { ...past, read, now, thresholds, places }))
  })
  return joined(parts)
}

function joined(parts: readonly CapacityRows[]): CapacityRows {
  const all = <K extends keyof CapacityRows>(kind: K) =>
    parts.flatMap((part): readonly CapacityRows[K][number][] => part[kind])
  return {
    subnets: all('subnets'),
    attachments: all('attachments'),
    interfaces: all('interfaces'),
    quotas: all('quotas'),
    merges: all('merges'),
    balances: all('balances'),
    states: all('states'),
    subnetReadings: all('subnetReadings'),
    quotaReadings: all('quotaReadings'),
  }
}
