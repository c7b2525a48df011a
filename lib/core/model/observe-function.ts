import type { CoverageState } from './coverage.ts'
import { FUNCTION_PARTS, type FunctionPart, type FunctionRecords } from './function-record.ts'
import type { RecordFacts } from './inventory.ts'
import { observedOf } from './observe-record.ts'
import type { Observed, Unseen } from './observed.ts'

/** What is stored about one function, and how the reads went that would have supplied the rest. */
export interface FunctionEvidence {
  /** Unqualified ARN. */
  readonly arn: string
  readonly records: FunctionRecords
  readonly coverage: readonly {
    readonly source: string
    readonly state: CoverageState
    readonly reason: Unseen | null
  }[]
  readonly gaps: readonly {
    readonly source: string
    readonly subject: string | null
    readonly reason: Unseen
  }[]
}

/** Records that are there, and why there may be more. Empty with `lost` null means that there is none. */
export interface ObservedList<T> {
  readonly items: readonly T[]
  readonly lost: Unseen | null
}

/** A part of which a function, or a qualifier, has at most one. `key` is the record's; gaps are told apart by it. */
export function observePart<K extends FunctionPart>(
  evidence: FunctionEvidence,
  kind: K,
  key: string = evidence.arn,
): Observed<RecordFacts[K] | null> {
  const [record] = evidence.records[kind].filter((one) => one.key === key)
  return observedOf<RecordFacts[K]>({
    record: record?.facts ?? null,
    gap: gapOf(evidence, kind, key),
    coverage: evidence.coverage.find(({ source }) => source === FUNCTION_PARTS[kind]) ?? null,
  })
}

/** A part of which a function may have many. */
export function observeParts<K extends FunctionPart>(
  evidence: FunctionEvidence,
  kind: K,
): ObservedList<RecordFacts[K]> {
  const items = evidence.records[kind].map(({ facts }) => facts)
  const rest = observedOf({
    record: null,
    gap: gapOf(evidence, kind, evidence.arn),
    coverage: evidence.coverage.find(({ source }) => source === FUNCTION_PARTS[kind]) ?? null,
  })
  return { items, lost: rest.seen ? null : rest.why }
}

/** Why the record was lost: its own read first, then the listing that would have named it. */
function gapOf({ gaps }: FunctionEvidence, kind: FunctionPart, key: string): Unseen | null {
  const own = gaps.filter(({ source }) => source === FUNCTION_PARTS[kind])
  const gap =
    own.find(({ subject }) => subject === key) ?? own.find(({ subject }) => subject === null)
  return gap?.reason ?? null
}
