import { AccountWorld, type AnyStoredRecord } from '#lib/core/assess/account-world.ts'
import type { AccountRegionNetwork } from '#lib/core/capacity/capacity-input.ts'
import { networkOfWorld } from '#lib/core/capacity/network-of-world.ts'
import type { MemoryStore } from './memory-store.ts'

/** What a run landed in memory, account·Region by account·Region, with every loss that its sources told. */
export function capacityPlaces(store: MemoryStore): readonly AccountRegionNetwork[] {
  const byAccount = Map.groupBy([...store.targets.values()], ({ result }) => result.accountId)
  return [...byAccount].flatMap(([accountId, targets]) => {
    const world = worldOf(
      accountId,
      targets.map(({ result }) => result),
    )
    return world.regions().map((region) => networkOfWorld(world, region))
  })
}

type Landed = MemoryStore['targets'] extends Map<string, { result: infer R }> ? R : never

const worldOf = (accountId: string, results: readonly Landed[]): AccountWorld =>
  new AccountWorld({
    accountId,
    records: results.flatMap(({ region, sources }) =>
      sources.flatMap(({ records }) => records.map((record) => stored(record, region))),
    ),
    coverage: results.flatMap(({ region, sources }) =>
      sources.map(({ source, state, gaps }) => ({
        region,
        source,
        state,
        reason: (gaps.find(({ subject }) => subject === null) ?? gaps[0])?.reason ?? null,
      })),
    ),
    gaps: results.flatMap(({ region, sources }) =>
      sources.flatMap(({ source, gaps }) =>
        gaps.map(({ subject, reason }) => ({ region, source, subject, reason })),
      ),
    ),
  })

const stored = (record: object, region: string): AnyStoredRecord =>
  ({ ...record, region, changedAt: '' }) as AnyStoredRecord
