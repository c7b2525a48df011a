import type { AccountId } from '#lib/core/model/account-id.ts'
import type { Feed } from './feed.ts'
import type { Mentions } from './mentions.ts'
import type { Presence } from './presence.ts'

/** Where a source reads: one account·Region, or an account's `global` part. */
export interface Target {
  readonly accountId: AccountId
  readonly region: string
}

/** One version of a function as the listing names it: what the per-function sources need to ask about it. */
export interface ListedVersion {
  /** Unqualified for `$LATEST`, else with its version. */
  readonly arn: string
  readonly functionArn: string
  readonly functionName: string
  /** `$LATEST` or a number as text. */
  readonly version: string
  readonly packageType: string
  /** True for Lambda@Edge replicas, which their own Region does not manage. */
  readonly replica: boolean
}

export interface ListedAlias {
  readonly arn: string
  readonly functionArn: string
  readonly functionName: string
  readonly name: string
}

/** An account·Region, with what its sources tell each other while they run. */
export interface RegionTarget extends Target {
  readonly versions: Feed<ListedVersion>
  /** `$LATEST` of every function: `versions` without the published ones. */
  readonly functions: Feed<ListedVersion>
  readonly aliases: Feed<ListedAlias>
  /** Published versions that an alias leads to, each once. */
  readonly invoked: Feed<ListedVersion>
  readonly presence: Presence
  readonly mentions: Mentions
  /** Keys the fingerprints of environment values; kept outside the database. */
  readonly fingerprintKey: string
}
