/** Targets that several edges lead to together, listed once. Its key is a node. */
export interface TargetClass {
  readonly key: string
  readonly accountId: string
  readonly region: string
  /** Patterns of the policies that set its members apart; empty for all functions that no pattern names. */
  readonly patterns: readonly string[]
  /** ARNs in order. */
  readonly members: readonly string[]
}
