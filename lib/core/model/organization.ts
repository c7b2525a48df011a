import type { AccountId } from './account-id.ts'
import type { Tags } from './tags.ts'

/** `listed` stands for a configured list of accounts, where Organizations cannot be read. */
export interface Organization {
  readonly id: string
  readonly managementAccountId: string | null
  readonly featureSet: string | null
  /** Policy types that the root has enabled, as AWS names them; null when the root could not be read. */
  readonly enabledPolicyTypes: readonly string[] | null
}

export interface OrganizationalUnit {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  /** Names from the root down, joined by `/`: `/Workloads/Production`. The root is `/`. */
  readonly path: string
  /** Ids from the organization down, as aws:PrincipalOrgPaths has them: `o-x/r-y/ou-1/`. */
  readonly idPath: string
}

/** AWS account states, kept verbatim: a state that AWS adds later is a string like these. */
export interface Account {
  readonly id: AccountId
  readonly name: string
  readonly email: string | null
  readonly state: string
  readonly joinedAt: string | null
  readonly parentId: string | null
  readonly ouPath: string | null
  readonly ouIdPath: string | null
  readonly tags: Tags | null
  readonly isManagement: boolean
}

export interface AccountRegion {
  readonly accountId: AccountId
  readonly region: string
  /** `opt-in-not-required`, `opted-in`, `not-opted-in`, verbatim. */
  readonly optInStatus: string
}

export interface OrganizationPolicy {
  readonly id: string
  /** `SERVICE_CONTROL_POLICY`, `RESOURCE_CONTROL_POLICY`, verbatim. */
  readonly type: string
  readonly name: string
  readonly awsManaged: boolean
  /** The policy document, verbatim JSON text; null when DescribePolicy was not readable (see the ledger). */
  readonly document: string | null
  readonly targets: readonly { readonly targetId: string; readonly type: string }[]
}
