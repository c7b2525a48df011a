import type { AttachmentStatus } from '../capacity/attachment-status.ts'
import type { InterfaceStatus } from '../capacity/interface-status.ts'
import type { QuotaUse } from '../capacity/quota-use.ts'
import type { SubnetHeadroom } from '../capacity/subnet-headroom.ts'
import type { GuardDutyStatus } from '../model/detection-status.ts'
import type { FlowLog } from '../model/flow-log.ts'
import type {
  CapacityProvider,
  LambdaAccountSettings,
  LayerVersion,
} from '../model/lambda-region.ts'
import type { LogGroup } from '../model/log-group.ts'
import type { NetworkInterface, Subnet, Vpc, VpcEndpoint } from '../model/network.ts'
import type { Observed } from '../model/observed.ts'
import type { Account } from '../model/organization.ts'
import type { Exposure } from '../policy/exposure.ts'
import type { Found } from './found.ts'
import type { RoleView } from './role-view.ts'
import type { Scene } from './subject.ts'

interface Placed {
  readonly scene: Scene
  readonly account: Account
  readonly region: string
}

export interface AccountSubject extends Placed {
  readonly guardrails: Observed<readonly GuardrailStanding[]>
}

/** One guardrail as simulated for the account: lib/core/policy. */
export interface GuardrailStanding {
  readonly guardrail: string
  readonly standing: 'enforced' | 'partly' | 'not-enforced' | 'exempt' | 'unknown'
}

export interface AccountRegionSubject extends Placed {
  readonly settings: Observed<LambdaAccountSettings | null>
  readonly functionCount: Observed<number>
  readonly guardDuty: Observed<GuardDutyStatus | null>
  readonly attachments: Observed<readonly AttachmentView[]>
  readonly quotas: Observed<
    readonly Pick<QuotaUse, 'key' | 'quota' | 'scopeId' | 'limit' | 'use' | 'share'>[]
  >
  /** Interfaces that merging security-group sets of equal effect would save. */
  readonly mergeSavings: Observed<{
    readonly interfaces: number
    readonly merges: readonly string[]
  }>
}

export interface AttachmentView {
  readonly key: string
  readonly status: AttachmentStatus
}

export interface SubnetSubject extends Placed {
  readonly subnet: Subnet
  /** Whether functions are attached to it. */
  readonly hostsFunctions: Observed<boolean>
  readonly hostsCapacityProvider: Observed<boolean>
  readonly headroom: Observed<Pick<SubnetHeadroom, 'usable' | 'free' | 'blind'>>
  /** Days until the addresses run out; null when no trend leads there, unseen when history is too short. */
  readonly daysLeft: Observed<number | null>
}

export interface VpcSubject extends Placed {
  readonly vpc: Vpc
  readonly hostsFunctions: Observed<boolean>
  readonly flowLogs: Observed<readonly FlowLog[]>
}

export interface EndpointSubject extends Placed {
  readonly endpoint: VpcEndpoint
  readonly hostsFunctions: Observed<boolean>
  /** Whether the endpoint policy restricts anybody or anything: lib/core/policy. */
  readonly policyOpen: Observed<boolean>
  readonly subnets: readonly Found<Subnet>[]
}

export interface InterfaceSubject extends Placed {
  readonly networkInterface: NetworkInterface
  readonly status: Observed<InterfaceStatus>
}

export interface LayerSubject extends Placed {
  readonly layer: LayerVersion
  readonly exposure: Observed<Pick<Exposure, 'audience' | 'grants'>>
}

export interface LogGroupSubject extends Placed {
  readonly group: LogGroup
  /** Functions that log to it; a group of Lambda's naming without any is an orphan. */
  readonly functionArns: Observed<readonly string[]>
}

export interface CapacityProviderSubject extends Placed {
  readonly provider: CapacityProvider
  readonly trusts: Observed<readonly string[]>
  readonly operatorRole: Observed<RoleView | null>
}
