import { type Observed, seen, type Unseen, unseen } from '../../model/observed.ts'
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
    const gap = gapAbout(listing, key)
    return gap === null ? absent : unseen(gap)
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
    const gap = gapAbout(listing, key)
    if (gap !== null) return unseen(gap)
    return lost ?? groups.get(key) ?? none
  }
}

/** The whole listing, seen only where it was complete. */
export function wholeOf<K extends PlaceKind>(
  listing: KindListing<K> | undefined,
): Observed<readonly PlaceFacts[K][]> {
  if (listing === undefined) return NOT_COLLECTED
  return listing.loss === null ? seen(listing.records) : unseen(listing.loss)
}

/** A lost read about the key, or about the unqualified function that the key qualifies: then its qualifiers may be unlisted. */
function gapAbout<K extends PlaceKind>(listing: KindListing<K>, key: string): Unseen | null {
  if (listing.loss === null) return null
  const own = listing.gapOf(key)
  const qualified = /^(arn:[^:]*:lambda:[^:]*:[^:]*:function:[^:]*):[^:]+$/.exec(key)
  return own ?? (qualified?.[1] === undefined ? null : listing.gapOf(qualified[1]))
}

const NOT_COLLECTED = unseen('not-collected')
