import type { CoverageState, Gap } from '../../model/coverage.ts'
import type { RecordFacts } from '../../model/inventory.ts'
import type { Unseen } from '../../model/observed.ts'
import type { Account } from '../../model/organization.ts'
import type { PlannedRecordFacts } from '../../model/planned-records.ts'

export type PlaceFacts = RecordFacts & PlannedRecordFacts
export type PlaceKind = keyof PlaceFacts

/** The records of one kind, and how far their listing went. */
export interface KindListing<K extends PlaceKind> {
  readonly records: readonly PlaceFacts[K][]
  /** Why there may be others; null when the listing was complete. */
  readonly missing: Unseen | null
  /** Reads that were lost, by what they were about: a function or qualified ARN, an id. */
  readonly gaps: ReadonlyMap<string, Unseen>
}

/** Everything that one account·Region (or an account's `global` part) answered. A kind that is not here was not collected. */
export interface PlaceRecords {
  readonly account: Account
  readonly region: string
  readonly kinds: { readonly [K in PlaceKind]?: KindListing<K> }
}

/** A kind's listing as its source's coverage has it; `skipped` was proven empty by the listing above it. */
export function kindListing<K extends PlaceKind>(
  records: readonly PlaceFacts[K][],
  coverage: { readonly state: CoverageState; readonly gaps: readonly Gap[] },
): KindListing<K> {
  const gaps = new Map<string, Unseen>()
  let missing: Unseen | null = null
  for (const { subject, reason } of coverage.gaps) {
    if (subject === null) missing = reason
    else gaps.set(subject, reason)
  }
  if (coverage.state === 'failed') missing ??= 'error'
  if (coverage.state === 'partial' && coverage.gaps.length === 0) missing = 'error'
  return { records, missing, gaps }
}
