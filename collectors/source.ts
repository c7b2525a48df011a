import type { Gap } from '#lib/core/model/coverage.ts'
import type { InventoryRecord, RecordKind } from '#lib/core/model/inventory.ts'
import type { AwsClients } from './aws/clients.ts'
import type { RegionTarget, Target } from './target.ts'

export type { RegionTarget, Target } from './target.ts'

/** What a source returns; a source that throws is recorded as failed, with the error's class. */
export type Collected =
  | { readonly kind: 'complete'; readonly records: readonly InventoryRecord[] }
  | {
      readonly kind: 'partial'
      readonly records: readonly InventoryRecord[]
      readonly gaps: readonly Gap[]
    }
  | { readonly kind: 'failed'; readonly gaps: readonly Gap[] }
  /** A listing above it proved that there is nothing to ask. */
  | { readonly kind: 'skipped' }

interface SourceFacts {
  readonly name: string
  readonly kinds: readonly RecordKind[]
  /** IAM actions of its calls: what collectors/iam-policy.json is generated from. */
  readonly actions: readonly `${string}:${string}`[]
}

export interface RegionSource extends SourceFacts {
  readonly scope: 'region'
  readonly collect: (aws: AwsClients, target: RegionTarget) => Promise<Collected>
}

export interface AccountSource extends SourceFacts {
  readonly scope: 'account'
  readonly collect: (aws: AwsClients, target: Target) => Promise<Collected>
}

export type Source = RegionSource | AccountSource
