import type { CoverageState } from './coverage.ts'
import { type Observed, seen, type Unseen, unseen } from './observed.ts'

/** How the source of a kind of record ended where the record would be. */
export interface SourceCoverage {
  readonly state: CoverageState
  readonly reason: Unseen | null
}

export interface RecordEvidence<T> {
  readonly record: T | null
  /** Reason of the gap that lost this very record, or the listing that would have named it; null when no gap did. */
  readonly gap: Unseen | null
  /** Null when no run has asked the source here yet. */
  readonly coverage: SourceCoverage | null
}

/**
 * Whether a record is there, known to be absent, or unknown and why. A missing record is absent only where its
 * source answered; a source that was skipped had nothing to ask, which is an answer too.
 */
export function observedOf<T>({ record, gap, coverage }: RecordEvidence<T>): Observed<T | null> {
  if (record !== null) return seen(record)
  if (gap !== null) return unseen(gap)
  if (coverage === null) return unseen('not-collected')
  if (coverage.state === 'failed') return unseen(coverage.reason ?? 'error')
  return seen(null)
}
