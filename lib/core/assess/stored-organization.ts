import type { Unseen } from '../model/observed.ts'
import type { Account, Organization, OrganizationPolicy } from '../model/organization.ts'

/** The organization as it is stored. `lost` says why more may exist of a part than is listed here; null when that is all. */
export interface StoredOrganization {
  /** Null before the first run. `listed` is its id where accounts are a configured list. */
  readonly organization: Organization | null
  readonly accounts: readonly Account[]
  readonly policies: readonly OrganizationPolicy[]
  readonly lost: { readonly accounts: Unseen | null; readonly policies: Unseen | null }
}
