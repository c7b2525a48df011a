import type { AccountId } from './account-id.ts'
import type { CoverageState, Gap } from './coverage.ts'
import type { InventoryRecord, RecordKind } from './inventory.ts'
import type {
  Account,
  AccountRegion,
  Organization,
  OrganizationalUnit,
  OrganizationPolicy,
} from './organization.ts'

/** What one source brought back from one target. Only `complete` licenses "vanished" for the kinds that it lists. */
export interface SourceResult {
  readonly source: string
  /** The kinds that this source owns; a kind belongs to exactly one source. */
  readonly kinds: readonly RecordKind[]
  readonly state: CoverageState
  readonly records: readonly InventoryRecord[]
  readonly gaps: readonly Gap[]
  readonly calls: number
}

/** Everything that one pass brought back from one account·Region (or an account's `global` part), landed in one transaction. */
export interface TargetResult {
  readonly accountId: AccountId
  readonly region: string
  readonly startedAt: Date
  readonly finishedAt: Date
  readonly sources: readonly SourceResult[]
}

/** What discovery found. `complete` false means that accounts or policies may be missing from it: nothing vanishes. */
export interface OrganizationResult {
  readonly organization: Organization
  readonly units: readonly OrganizationalUnit[]
  readonly accounts: readonly Account[]
  /** The accounts that this run collects (closed and deselected ones are known, and left alone); all when left out. */
  readonly inScope?: readonly AccountId[]
  readonly policies: readonly OrganizationPolicy[]
  /** Completeness per part: a refused ListPolicies must not make accounts doubtful. */
  readonly complete: {
    readonly units: boolean
    readonly accounts: boolean
    readonly policies: boolean
    readonly accountTags: boolean
  }
  readonly gaps: readonly Gap[]
  readonly calls: number
}

/** An account's Regions, as found when its role was assumed; or the reason why it could not be. */
export type AccountResult =
  | {
      readonly kind: 'reached'
      readonly regions: readonly AccountRegion[]
      readonly complete: boolean
      /** The Regions that this run collects (those not opted into or deselected are known, and left alone); all when left out. */
      readonly inScope?: readonly string[]
    }
  | { readonly kind: 'unreachable'; readonly gap: Gap }
