import type { Observed } from '#lib/core/model/observed.ts'
import type { CompiledPolicy } from './compile.ts'
import type { Audience, Grant } from './grant.ts'
import type { StatementRef } from './statement-ref.ts'

/** One qualifier of one function. */
export interface ExposureSubject {
  /** Qualified, or unqualified for the function itself. */
  readonly arn: string
  /** The policy of exactly this qualifier; null when it has none. */
  readonly policy: Observed<CompiledPolicy | null>
  /** The URL of exactly this qualifier; null when it has none. */
  readonly url: Observed<{ readonly authType: string } | null>
  /** The actions that count as using it: invoking a function, where left out. A layer is used by `lambda:GetLayerVersion`. */
  readonly uses?: readonly `${string}:${string}`[]
}

/** What is known of the accounts around the function. */
export interface OrganizationFacts {
  /** Null outside an organization. */
  readonly organizationId: string | null
  /** State by account id, as AWS has it (`ACTIVE`, `SUSPENDED`, `CLOSED` …). */
  readonly accounts: ReadonlyMap<string, string>
  /** False when the listing was lost: then an account that is not in it may still be in the organization. */
  readonly accountsComplete: boolean
  /** Accounts outside that the customer approved, with a name. */
  readonly vendors: ReadonlyMap<string, string>
  /** VPC and VPC endpoint ids of the organization; null when not known. */
  readonly networks: ReadonlySet<string> | null
}

/** The widest audience of a qualifier. `proven` holds whatever the unknowns turn out to be; `atWorst` is the worst they allow. */
export interface Exposure {
  /** `unknown` when `proven` and `atWorst` differ. */
  readonly audience: Audience | 'unknown'
  readonly proven: Audience
  readonly atWorst: Audience
  readonly unknowns: readonly string[]
  readonly grants: readonly Grant[]
  /** The statements that give the widest audience. */
  readonly deciding: readonly StatementRef[]
  /** What would make it narrower, and the exact commands; null when there is nothing to narrow. */
  readonly remedy: Remedy | null
}

export interface Remedy {
  readonly sentence: string
  /** AWS CLI, one command each, in order. */
  readonly commands: readonly string[]
}
