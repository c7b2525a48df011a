import type { ConditionOperator, Quantifier } from './condition-operator.ts'
import type { PrincipalEntry } from './principal-entry.ts'

/** A place in a policy's text: a JSON path (`Statement[0].Principal.AWS[1]`), and where it begins and how long it is, in UTF-16 units. */
export interface Place {
  readonly path: string
  readonly offset: number
  readonly length: number
}

/** Something in a policy that cannot be relied on, said for people, and where it is. */
export interface PolicyProblem {
  readonly message: string
  readonly place: Place
}

/**
 * A policy as read. Problems of the document mean that nothing in it can be relied on; problems of a
 * statement mean that it may or may not apply. Neither ever allows.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export interface PolicyDocument {
  /** The text that places refer to: as given, URL-decoded when it came encoded. */
  readonly text: string
  /** `2008-10-17` when the document names none, as AWS has it. */
  readonly version: string
  readonly statements: readonly Statement[]
  readonly problems: readonly PolicyProblem[]
}

export interface Statement {
  readonly index: number
  readonly sid: string | null
  /** Null when it is missing or neither Allow nor Deny: then it may be either. */
  readonly effect: 'Allow' | 'Deny' | null
  readonly principals: PrincipalElement | null
  readonly actions: PatternElement | null
  readonly resources: PatternElement | null
  readonly conditions: readonly Condition[]
  readonly problems: readonly PolicyProblem[]
  readonly place: Place
}

/** Principal, or NotPrincipal when negated. */
export interface PrincipalElement {
  readonly negated: boolean
  readonly entries: readonly PrincipalEntry[]
}

/** Action or Resource, or NotAction or NotResource when negated; patterns verbatim. */
export interface PatternElement {
  readonly negated: boolean
  readonly patterns: readonly string[]
}

/** One key of one operator. All conditions of a statement must hold. */
export interface Condition {
  readonly operator: ConditionOperator
  readonly quantifier: Quantifier | null
  readonly ifExists: boolean
  /** As written; keys are compared without regard to case. */
  readonly key: string
  readonly values: readonly string[]
  readonly place: Place
}
