import type { AccountId } from '#lib/core/model/account-id.ts'
import type { Gap } from '#lib/core/model/coverage.ts'
import type { InventoryRecord, RecordKind } from '#lib/core/model/inventory.ts'
import type { AwsClients } from './aws/clients.ts'

/** Where a source reads: one account·Region, or an account's `global` part. */
export interface Target {
  readonly accountId: AccountId
  readonly region: string
}

/** What a source returns; a source that throws is recorded as failed, with the error's class. */
export type Collected =
  | { readonly kind: 'complete'; readonly records: readonly InventoryRecord[] }
  | {
      readonly kind: 'partial'
      readonly records: readonly InventoryRecord[]
      readonly gaps: readonly Gap[]
    }

export interface Source {
  readonly name: string
  readonly scope: 'region' | 'account'
  readonly kinds: readonly RecordKind[]
  /** IAM actions of its calls: what collectors/iam-policy.json is generated from. */
  readonly actions: readonly `${string}:${string}`[]
  readonly collect: (aws: AwsClients, target: Target) => Promise<Collected>
}
