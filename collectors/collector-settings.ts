import type { AccountId } from '#lib/core/model/account-id.ts'

/** What the customer decides about collection. Null means no restriction. */
export interface CollectorSettings {
  readonly accounts: readonly AccountId[] | null
  readonly regions: readonly string[] | null
  /** Keys the fingerprints of environment values; kept outside the database. */
  readonly fingerprintKey: string
}
