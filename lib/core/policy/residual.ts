/**
 * What is left of a decision once everything known at rest is worked in: a formula over conditions that
 * only the request itself can settle, and over what could not be read.
 */
export type Residual =
  | { readonly kind: 'always' }
  | { readonly kind: 'never' }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Residual[] }
  | { readonly kind: 'not'; readonly of: Residual }
  | ConditionAtom
  | VariableAtom
  | DelegatedAtom
  | UnreadableAtom

/** A condition on a key whose value is not known at rest; the operator with its quantifier and IfExists, as written. */
export interface ConditionAtom {
  readonly kind: 'condition'
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
}

/** A resource pattern whose policy variables are not known at rest has to match the resource. */
export interface VariableAtom {
  readonly kind: 'variable'
  readonly pattern: string
}

/** The administrators of an account whose identities cannot be read have to let the caller. */
export interface DelegatedAtom {
  readonly kind: 'delegated'
  readonly accountId: string
}

/** A document or statement that could not be read: it might say anything. */
export interface UnreadableAtom {
  readonly kind: 'unreadable'
  readonly document: string
  /** Null when the whole document could not be read. */
  readonly index: number | null
  readonly why: string
}

export const ALWAYS: Residual = { kind: 'always' }
export const NEVER: Residual = { kind: 'never' }
