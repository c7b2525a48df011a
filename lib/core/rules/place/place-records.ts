import type { CoverageState, Gap } from '../../model/coverage.ts'
import type { RecordFacts } from '../../model/inventory.ts'
import type { Unseen } from '../../model/observed.ts'
import type { Account } from '../../model/organization.ts'
import type { PlannedRecordFacts } from '../../model/planned-records.ts'

export interface PlaceFacts extends RecordFacts, PlannedRecordFacts {}
export type PlaceKind = keyof PlaceFacts

/** The records of one kind, and how far their listing went. */
export type KindListing<K extends PlaceKind> = Listed<PlaceFacts[K]>

/** Records with what may be missing beside them. */
export interface Listed<T> {
  readonly records: readonly T[]
  /** Why there may be others; null when the listing was complete. */
  readonly missing: Unseen | null
  /** Why a read about one thing was lost: a function or qualified ARN, an id. */
  readonly gapOf: (subject: string) => Unseen | null
  /** Why something of it was lost, be it the listing or a read about one thing; null when nothing was. */
  readonly loss: Unseen | null
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
  const [first] = gaps.values()
  return {
    records,
    missing,
    gapOf: (subject) => gaps.get(subject) ?? null,
    loss: missing ?? first ?? null,
  }
}
