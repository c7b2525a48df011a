import type { GraphEdge } from './graph-edge.ts'
import type { TargetClass } from './target-class.ts'

/** Edges that hang on the same inputs, and are found anew together or not at all. */
export interface EdgeUnit {
  readonly key: string
  /** Of everything that its edges hang on: equal fingerprints, equal edges. */
  readonly fingerprint: string
  readonly edges: readonly GraphEdge[]
  readonly classes: readonly TargetClass[]
  /** Of an account's unit: what telling its fingerprint, and those of its targets, takes. Null for a target's. */
  readonly leads: UnitLeads | null
}

/** Where an account's policies point, read out of them once. */
export interface UnitLeads {
  /** `hashes` of the account when this was read. */
  readonly targetsHash: string
  readonly callersHash: string
  readonly wiringHash: string
  /** Targets that speak to other accounts, with the accounts that they name. */
  readonly speaking: readonly (readonly [arn: string, accountIds: readonly string[]])[]
  /** Functions that its principals or destinations name one by one. */
  readonly named: readonly string[]
}
