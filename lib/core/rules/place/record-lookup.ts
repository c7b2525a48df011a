import { type Observed, seen, unseen } from '../../model/observed.ts'
import type { KindListing, PlaceFacts, PlaceKind } from './place-records.ts'

/** One record by key. Null is said only where the listing was complete and no read about the key was lost. */
export function recordBy<K extends PlaceKind>(
  listing: KindListing<K> | undefined,
  keyOf: (record: PlaceFacts[K]) => string,
): (key: string) => Observed<PlaceFacts[K] | null> {
  if (listing === undefined) return () => NOT_COLLECTED
  const byKey = new Map(listing.records.map((record) => [keyOf(record), seen(record)]))
  const absent = listing.missing === null ? seen(null) : unseen(listing.missing)
  return (key) => {
    const found = byKey.get(key)
    if (found !== undefined) return found
    const gap = listing.gaps.get(key)
    return gap === undefined ? absent : unseen(gap)
  }
}

/** All records of a key, seen only where there can be no other. */
export function recordsBy<K extends PlaceKind>(
  listing: KindListing<K> | undefined,
  keyOf: (record: PlaceFacts[K]) => string,
): (key: string) => Observed<readonly PlaceFacts[K][]> {
  if (listing === undefined) return () => NOT_COLLECTED
  const groups = new Map(
    [...Map.groupBy(listing.records, keyOf)].map(([key, group]) => [key, seen(group)]),
  )
  const none = seen<readonly PlaceFacts[K][]>([])
  const lost = listing.missing === null ? null : unseen(listing.missing)
  return (key) => {
    const gap = listing.gaps.get(key)
    if (gap !== undefined) return unseen(gap)
    return lost ?? groups.get(key) ?? none
  }
}

/** The whole listing, seen only where it was complete. */
export function wholeOf<K extends PlaceKind>(
  listing: KindListing<K> | undefined,
): Observed<readonly PlaceFacts[K][]> {
  if (listing === undefined) return NOT_COLLECTED
  const [gap] = listing.gaps.values()
  const why = listing.missing ?? gap
  return why === undefined ? seen(listing.records) : unseen(why)
}

const NOT_COLLECTED = unseen('not-collected')
