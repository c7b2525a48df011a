import type { InspectorCoverage } from '../model/detection-status.ts'
import type { FileAccessPoint } from '../model/file-access-point.ts'
import type { CodeUpdate, ContainerImage, FunctionCode } from '../model/function-code.ts'
import type { FunctionConfiguration } from '../model/function-configuration.ts'
import type {
  CodeSigningConfig,
  EventInvokeConfig,
  EventSourceMapping,
  FunctionAlias,
  FunctionState,
  FunctionUrl,
  ProvisionedConcurrency,
  RecursionConfig,
  ReservedConcurrency,
  ResourcePolicy,
  RuntimeManagement,
} from '../model/function-facts.ts'
import type { FunctionMetrics } from '../model/function-metrics.ts'
import type { KmsKey } from '../model/kms-key.ts'
import type { LayerVersion } from '../model/lambda-region.ts'
import type { LogGroup } from '../model/log-group.ts'
import type { MessageTarget } from '../model/message-target.ts'
import type { Observed } from '../model/observed.ts'
import type { Account } from '../model/organization.ts'
import type { Tags } from '../model/tags.ts'
import type { Exposure } from '../policy/exposure.ts'
import type { Audience } from '../policy/grant.ts'
import type { Found } from './found.ts'
import type { NetworkView } from './network-view.ts'
import type { RoleView } from './role-view.ts'
import type { Scene } from './subject.ts'

/** Everything that a rule may see of one function at one qualifier. */
export interface FunctionSubject {
  readonly scene: Scene
  readonly account: Account
  readonly region: string
  /** Unqualified. */
  readonly functionArn: string
  readonly functionName: string
  /** The way in that is judged; its ARN is unqualified for `latest`. */
  readonly entry: {
    readonly kind: 'latest' | 'version' | 'alias'
    readonly name: string
    readonly arn: string
  }
  /** Whether an alias, a policy, an event source or anything else leads to this version. */
  readonly reachable: Observed<boolean>
  /** Of the version that the entry leads to. */
  readonly configuration: FunctionConfiguration
  readonly latest: FunctionConfiguration

  readonly tags: Observed<Tags>
  readonly versions: Observed<readonly FunctionConfiguration[]>
  readonly aliases: Observed<readonly FunctionAlias[]>
  readonly urls: Observed<readonly FunctionUrl[]>
  readonly eventSources: Observed<readonly EventSourceMapping[]>
  readonly asyncConfigs: Observed<readonly EventInvokeConfig[]>
  readonly reservedConcurrency: Observed<ReservedConcurrency | null>
  readonly provisionedConcurrency: Observed<readonly ProvisionedConcurrency[]>
  readonly recursion: Observed<RecursionConfig | null>
  readonly codeSigning: Observed<CodeSigningConfig | null>
  /** The widest audience over all ways in. */
  readonly widestAudience: Observed<Audience>

  /** Unseen for versions that no alias leads to. */
  readonly state: Observed<FunctionState | null>
  readonly runtimeManagement: Observed<RuntimeManagement | null>
  /** ISO 8601: since when our own history has it pinned to this runtime version; null when it is not. */
  readonly pinnedSince: Observed<string | null>
  readonly url: Observed<FunctionUrl | null>
  readonly policy: Observed<ResourcePolicy | null>
  readonly exposure: Observed<Exposure>
  readonly asyncConfig: Observed<EventInvokeConfig | null>

  /** Null when the account has no such role. */
  readonly role: Observed<RoleView | null>
  /** Null outside any VPC. */
  readonly network: NetworkView | null
  readonly layers: readonly FoundLayer[]
  readonly environmentKey: Observed<KmsKeyView | null>
  readonly failureTargets: readonly Found<MessageTarget>[]
  readonly eventQueues: readonly Found<MessageTarget>[]
  readonly accessPoints: readonly Found<FileAccessPoint>[]
  readonly logGroup: Observed<LogGroupUse | null>
  readonly dataEventsLogged: Observed<boolean>
  readonly inspector: Observed<InspectorCoverage | null>
  readonly metrics: Observed<FunctionMetrics | null>
  readonly code: Observed<FunctionCode | null>
  readonly image: Observed<ContainerImage | null>
  readonly lastCodeUpdate: Observed<CodeUpdate | null>
  readonly graph: Observed<GraphFacts>
  /** Functions of other accounts with the same name, and the hash that most of them run. */
  readonly family: Observed<CodeFamily | null>
}

/** A layer that the version uses. `newest` is its newest version where its account is ours. */
export interface FoundLayer extends Found<LayerVersion> {
  readonly newest: Observed<LayerVersion | null>
}

/** Null as the whole: the key does not exist. */
export interface KmsKeyView {
  readonly key: KmsKey
  /** Who the key policy lets decrypt: by lib/core/policy. */
  readonly decryptAudience: Observed<DecryptAudience>
}

/** Whom a key policy by itself lets decrypt, widest first. */
export type DecryptAudience = 'everyone' | 'organization' | 'whole-account' | 'named'

export interface LogGroupUse {
  readonly group: LogGroup
  /** Trust-tag values of all functions that log to it. */
  readonly trusts: Observed<readonly string[]>
}

/** What the invoke graph says of a function: lib/core/assess/graph-facts.ts. */
export interface GraphFacts {
  /** ARNs in other accounts that the role may invoke and whose policy names who may. */
  readonly invokesElsewhere: Observed<readonly string[]>
  /** Whether functions of other accounts let in whole organizations or everybody, or were not all read: then a role that may call Lambda may reach more. */
  readonly openElsewhere: boolean
  /** Edges with one side missing, each in a sentence. */
  readonly brokenEdges: Observed<readonly string[]>
  /** Principals that may change code or configuration. */
  readonly changers: Observed<readonly string[]>
}

/** Functions of one name over all accounts and Regions, as far as they were read. */
export interface CodeFamily {
  readonly members: number
  readonly commonSha256: string
  readonly share: number
}
