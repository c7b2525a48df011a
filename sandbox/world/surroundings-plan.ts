import type { JsonObject } from './function-plan.ts'
import type { PolicyDocument } from './statement.ts'

export interface KeyPlan {
  /** Members of KMS's KeyMetadata over the healthy defaults. */
  readonly metadata?: JsonObject
  readonly rotates?: boolean
  readonly policy?: PolicyDocument
}

export interface TrailPlan {
  readonly name: string
  readonly isLogging: boolean
  readonly eventSelectors?: readonly JsonObject[]
  readonly advancedEventSelectors?: readonly JsonObject[]
}

export interface ScanPlan {
  readonly status?: 'ACTIVE' | 'INACTIVE'
  readonly reason?: string
  readonly critical?: number
  readonly high?: number
}

/** What differs from the healthy surroundings of an account·Region's functions; null says that a thing is not there. */
export interface SurroundingsPlan {
  /** By name; those of no function come on top. */
  readonly logGroups?: Readonly<Record<string, JsonObject | null>>
  /** By key id. */
  readonly keys?: Readonly<Record<string, KeyPlan | null>>
  /** Attributes by name. */
  readonly queues?: Readonly<Record<string, Readonly<Record<string, string>> | null>>
  readonly topics?: Readonly<Record<string, Readonly<Record<string, string>> | null>>
  /** Beside the organization's own. */
  readonly trails?: readonly TrailPlan[]
  /** Functions whose ARN begins so are left out of the organization's trail. */
  readonly unloggedPrefix?: string
  /** Members of GuardDuty's detector. */
  readonly detector?: JsonObject | null
  /** Labels of VPCs without flow logs. */
  readonly withoutFlowLogs?: readonly string[]
  /** By function; null for the whole: Inspector is off. */
  readonly scans?: Readonly<Record<string, ScanPlan>> | null
  /** By access point id. */
  readonly accessPoints?: Readonly<
    Record<string, { readonly point: JsonObject; readonly encrypted: boolean }>
  >
}
