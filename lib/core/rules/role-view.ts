import type { IamRole } from '../model/iam.ts'
import type { Observed } from '../model/observed.ts'
import type { ServiceAccess } from '../model/service-access.ts'

/** The execution role of a version with what policy evaluation says of it. */
export interface RoleView {
  readonly role: IamRole
  readonly abilities: Observed<RoleAbilities>
  readonly trust: Observed<readonly TrustedPrincipal[]>
  /** Functions that run as it, by unqualified ARN. */
  readonly functionArns: Observed<readonly string[]>
  readonly serviceAccess: Observed<readonly ServiceAccess[]>
}

/** What a role may do, as far as rules ask; decided by lib/core/policy over identity policies, boundary and SCPs. Each string names the statement that allows, as `document#index`. */
export interface RoleAbilities {
  readonly administrator: string | null
  /** `service:*` grants, and sensitive services granted on every resource, as `s3:*`. */
  readonly wildcards: readonly string[]
  /** Ways to gain more than it has, as `iam:PassRole + lambda:CreateFunction`. */
  readonly escalations: readonly string[]
  readonly passRoleOnEverything: string | null
  readonly updateCodeOnEverything: string | null
  readonly lambdaWildcard: string | null
  readonly passCapacityProviderOnEverything: string | null
  /** Role ARNs or patterns in other accounts. */
  readonly assumesElsewhere: readonly string[]
  /** Secret and parameter ARNs or patterns that it may read. */
  readonly readsSecrets: readonly string[]
  /** Some function, somewhere. */
  readonly invokesFunctions: boolean
  readonly writesLogs: boolean
  readonly createsInterfaces: boolean
  readonly deletesInterfaces: boolean
  /** A Deny by lambda:SourceFunctionArn keeps the code from using the interface permissions. */
  readonly interfacesDeniedToCode: boolean
  /** Service prefixes that it may call, logs and xray left out. */
  readonly services: readonly string[]
}

/** One principal that the trust policy lets assume the role. */
export interface TrustedPrincipal {
  readonly principal: string
  readonly isLambda: boolean
  readonly isEdge: boolean
  readonly accountId: string | null
  /** Bound by aws:SourceAccount, aws:SourceArn or aws:SourceOrgID. */
  readonly bound: boolean
}
