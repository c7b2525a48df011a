import type { PrincipalEntry } from './principal-entry.ts'
import type { StatementRef } from './statement-ref.ts'

/** Who can be reached by a grant, widest first. */
export const AUDIENCES = [
  'anonymous-url',
  'any-aws-principal',
  'confused-deputy',
  'external-account',
  'whole-organization',
  'organization-account',
  'bound-service',
  'same-account',
  'nobody',
] as const
export type Audience = (typeof AUDIENCES)[number]

/** What is odd about the principal of a grant; kinds of their own, whatever the audience. */
export const ANOMALIES = [
  'deleted-principal',
  'closed-account',
  'unknown-account',
  'foreign-organization',
  'vendor',
] as const
export type Anomaly = (typeof ANOMALIES)[number]

/** A condition of a grant, and whether it makes the audience smaller. */
export interface Narrowing {
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
  readonly narrows: boolean
  /** Why, in a sentence. */
  readonly because: string
}

/** One statement's permission to one principal. */
export interface Grant {
  /** The widest that it can be, given what is known. */
  readonly audience: Audience
  /** What it is at the least: the same, unless something could not be read. */
  readonly proven: Audience
  readonly principal: PrincipalEntry
  /** The account that can use it, as far as one can be named: of the principal, or of the source that a service is bound to. */
  readonly accountId: string | null
  /** The organization that a condition names. */
  readonly organizationId: string | null
  readonly service: string | null
  /** Action patterns as written. */
  readonly actions: readonly string[]
  readonly invokes: boolean
  readonly changes: boolean
  /** True when its invoke permission counts for calls through the function URL alone. */
  readonly viaUrl: boolean
  readonly statement: StatementRef
  readonly conditions: readonly Narrowing[]
  readonly anomaly: Anomaly | null
  /** Deny statements that cover some of it, or may cover it all: not subtracted, because that is not proven. */
  readonly mayBeDeniedBy: readonly StatementRef[]
  /** True when the grant opens nothing as things stand, for example a URL permission without a URL. */
  readonly dormant: boolean
  readonly note: string | null
}
