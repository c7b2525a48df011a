import type { Statement } from './statement.ts'

export interface RolePlan {
  readonly name: string
  readonly path?: string
  readonly trust: readonly Statement[]
  readonly inline?: Readonly<Record<string, readonly Statement[]>>
  /** Names of AWS-managed or of the account's own managed policies. */
  readonly managed?: readonly string[]
  readonly boundary?: string
  readonly lastUsed?: string | null
  readonly tags?: Readonly<Record<string, string>>
}

export interface UserPlan {
  readonly name: string
  readonly groups?: readonly string[]
  readonly inline?: Readonly<Record<string, readonly Statement[]>>
  readonly managed?: readonly string[]
}

export interface GroupPolicyPlan {
  readonly name: string
  readonly inline?: Readonly<Record<string, readonly Statement[]>>
  readonly managed?: readonly string[]
}

export interface ManagedPolicyPlan {
  readonly name: string
  readonly statements: readonly Statement[]
}

/** What was designed by hand for one account: its IAM, and how it treats the collector. */
export interface AccountPlan {
  readonly roles: readonly RolePlan[]
  readonly users: readonly UserPlan[]
  readonly groups: readonly GroupPolicyPlan[]
  readonly policies: readonly ManagedPolicyPlan[]
  /** The collector's role is missing here, or trusts somebody else. */
  readonly refusesRole: boolean
  /** `service:Action` patterns that the collector's role lacks here. */
  readonly lacks: readonly string[]
  /** Regions in which a service control policy refuses everything. */
  readonly deniedRegions: readonly string[]
}

export const EMPTY_ACCOUNT: AccountPlan = {
  roles: [],
  users: [],
  groups: [],
  policies: [],
  refusesRole: false,
  lacks: [],
  deniedRegions: [],
}
