import type { AccountWorld } from '../../assess/account-world.ts'
import type { RecordFacts, RecordKind } from '../../model/inventory.ts'
import type { Account } from '../../model/organization.ts'
import { SOURCE_OF_KIND } from '../../model/source-of-kind.ts'
import type { KindListing, Listed, PlaceRecords } from './place-records.ts'

const RECORD_KINDS = Object.keys(SOURCE_OF_KIND) as RecordKind[]

/** An account·Region (or an account's `global` part) of what is stored, as rules judge it. */
export function placeOfWorld(world: AccountWorld, account: Account, region: string): PlaceRecords {
  const kinds: { [K in RecordKind]?: KindListing<K> } = {}
  for (const kind of RECORD_KINDS) Object.assign(kinds, { [kind]: listingOf(world, kind, region) })
  return { account, region, kinds }
}

function listingOf<K extends RecordKind>(
  world: AccountWorld,
  kind: K,
  region: string,
): Listed<RecordFacts[K]> {
  const { records, lost } = world.list(kind, region)
  const coverage = world.coverageOf(kind, region)
  const partial = coverage?.state === 'partial' ? (coverage.reason ?? 'error') : null
  return {
    records: records.map(({ facts }) => facts),
    missing: lost,
    gapOf: (subject) => world.gapOf(kind, region, subject),
    loss: lost ?? partial,
  }
}

/** ISO 8601, by version ARN: since when the stored history has a version pinned to its runtime version. */
export function pinnedSinceOf(world: AccountWorld, region: string): ReadonlyMap<string, string> {
  const { records } = world.list('runtime-management', region)
  const pinned = records.filter(({ facts }) => facts.updateRuntimeOn === 'Manual')
  return new Map(pinned.map(({ facts, changedAt }) => [facts.arn, changedAt]))
}
