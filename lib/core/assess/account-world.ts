import type { CoverageState } from '#lib/core/model/coverage.ts'
import { GLOBAL } from '#lib/core/model/coverage.ts'
import type { RecordFacts, RecordKind } from '#lib/core/model/inventory.ts'
import { observedOf } from '#lib/core/model/observe-record.ts'
import type { Observed, Unseen } from '#lib/core/model/observed.ts'
import { SOURCE_OF_KIND } from '#lib/core/model/source-of-kind.ts'

/** A live record as it is stored. The time is ISO 8601 in UTC. */
export interface StoredRecord<K extends RecordKind> {
  readonly kind: K
  readonly key: string
  readonly region: string
  readonly facts: RecordFacts[K]
  readonly changedAt: string
}
export type AnyStoredRecord = { readonly [K in RecordKind]: StoredRecord<K> }[RecordKind]

export interface WorldCoverage {
  readonly region: string
  readonly source: string
  readonly state: CoverageState
  readonly reason: Unseen | null
}

export interface WorldGap {
  readonly region: string
  readonly source: string
  readonly subject: string | null
  readonly reason: Unseen
}

/** Records that are there, and why there may be more; `lost` null means that this is all there is. */
export interface WorldListing<K extends RecordKind> {
  readonly records: readonly StoredRecord<K>[]
  readonly lost: Unseen | null
}

/** What is known of one account: what an assessment judges from, and nothing else. */
export class AccountWorld {
  readonly accountId: string
  private readonly byPlace = new Map<string, AnyStoredRecord[]>()
  /** Made when a key is first asked for: most worlds are only listed. */
  private byKey: ReadonlyMap<string, AnyStoredRecord> | null = null
  private readonly coverage = new Map<string, WorldCoverage>()
  private readonly gaps = new Map<string, Unseen>()

  constructor(input: {
    readonly accountId: string
    readonly records: Iterable<AnyStoredRecord>
    readonly coverage: readonly WorldCoverage[]
    readonly gaps: readonly WorldGap[]
  }) {
    this.accountId = input.accountId
    for (const record of input.records) this.add(record)
    for (const row of input.coverage) this.coverage.set(`${row.region}\n${row.source}`, row)
    for (const gap of input.gaps) {
      this.gaps.set(`${gap.region}\n${gap.source}\n${gap.subject ?? ''}`, gap.reason)
    }
  }

  private add(record: AnyStoredRecord): void {
    const place = `${record.region}\n${record.kind}`
    const there = this.byPlace.get(place)
    if (there === undefined) this.byPlace.set(place, [record])
    else there.push(record)
  }

  /** Regions that were asked for anything, `global` left out, in order. */
  regions(): readonly string[] {
    const regions = new Set([...this.coverage.values()].map(({ region }) => region))
    regions.delete(GLOBAL)
    return [...regions].sort()
  }

  /** All live records of a kind in a Region, and why there may be more. */
  list<K extends RecordKind>(kind: K, region: string): WorldListing<K> {
    const records = (this.byPlace.get(`${region}\n${kind}`) ?? []) as readonly AnyStoredRecord[]
    const nothing = observedOf({
      record: null,
      gap: this.gapOf(kind, region, null),
      coverage: this.coverageOf(kind, region),
    })
    return {
      records: records as unknown as readonly StoredRecord<K>[],
      lost: nothing.seen ? null : nothing.why,
    }
  }

  /** One record by its key; `under` names the listing that would have named it, such as the function of an alias. */
  observe<K extends RecordKind>(
    kind: K,
    region: string,
    at: { readonly key: string; readonly under?: string },
  ): Observed<StoredRecord<K> | null> {
    const record = this.recordAt(kind, at.key)
    const gap =
      this.gapOf(kind, region, at.key) ??
      (at.under === undefined ? null : this.gapOf(kind, region, at.under)) ??
      this.gapOf(kind, region, null)
    return observedOf<StoredRecord<K>>({
      record: record ?? null,
      gap,
      coverage: this.coverageOf(kind, region),
    })
  }

  private recordAt<K extends RecordKind>(kind: K, key: string): StoredRecord<K> | undefined {
    this.byKey ??= new Map(
      [...this.byPlace.values()].flat().map((record) => [`${record.kind}\n${record.key}`, record]),
    )
    return this.byKey.get(`${kind}\n${key}`) as StoredRecord<K> | undefined
  }

  /** The gap on a subject of a kind's source, or on its whole listing when the subject is null. */
  gapOf(kind: RecordKind, region: string, subject: string | null): Unseen | null {
    return this.gaps.get(`${region}\n${SOURCE_OF_KIND[kind]}\n${subject ?? ''}`) ?? null
  }

  coverageOf(kind: RecordKind, region: string): WorldCoverage | null {
    return this.coverage.get(`${region}\n${SOURCE_OF_KIND[kind]}`) ?? null
  }
}
