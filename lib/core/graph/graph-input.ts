import type { Listing } from '#lib/core/capacity/listing.ts'
import type { Observed } from '#lib/core/model/observed.ts'
import type { Standing } from '#lib/core/policy/authorization-request.ts'

/** A policy by the name that evidence gives it (an ARN, or a role's ARN with the inline policy's name) and its text. */
export interface PolicyText {
  readonly id: string
  readonly text: string
  /** A hash of the text, where the store has one; worked out when it is left out. */
  readonly hash?: string
}

/** A role or user with everything that says what it may do. */
export interface GraphPrincipal {
  readonly kind: 'role' | 'user'
  readonly arn: string
  /** `AROA…` or `AIDA…`. */
  readonly uniqueId: string | null
  /** Inline, attached, and those of its groups. */
  readonly policies: Observed<readonly PolicyText[]>
  readonly boundary: Observed<PolicyText | null>
}

/** One thing that can be invoked: the unqualified function, an alias or a version, each with a policy of its own. */
export interface GraphQualifier {
  readonly arn: string
  readonly policy: Observed<PolicyText | null>
  readonly url: Observed<{ readonly authType: string } | null>
}

export interface GraphFunction {
  /** Unqualified. */
  readonly arn: string
  readonly roleArn: string | null
  readonly qualifiers: readonly GraphQualifier[]
  readonly eventSources: readonly GraphEventSource[]
  readonly destinations: readonly GraphDestination[]
}

export interface GraphEventSource {
  /** The ARN that it invokes, qualified when it has a qualifier. */
  readonly targetArn: string
  /** Null for self-managed brokers. */
  readonly sourceArn: string | null
  /** Verbatim: `Enabled`, `Disabled` … */
  readonly state: string | null
}

export interface GraphDestination {
  readonly arn: string
  readonly on: 'success' | 'failure' | 'dead-letter'
}

/** One account. What was not read is `lost` or `unseen`, never left out. */
export interface GraphAccount {
  readonly accountId: string
  readonly standing: Standing
  /** `o-x/r-y/ou-1/`; null when it is in no organization, undefined when that is not known. */
  readonly organizationPath: string | null | undefined
  readonly principals: Listing<GraphPrincipal>
  readonly functions: Listing<GraphFunction>
  /** Service control policies from the root down to the account. */
  readonly serviceControl: Observed<readonly (readonly PolicyText[])[]>
}

export interface GraphInput {
  /** Null outside an organization. */
  readonly organizationId: string | null
  /** False when the listing of accounts was lost: an account that is not here may still be a member. */
  readonly accountsComplete: boolean
  readonly accounts: readonly GraphAccount[]
}
