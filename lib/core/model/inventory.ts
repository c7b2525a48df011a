import type { GuardDutyStatus, InspectorCoverage } from './detection-status.ts'
import type { FileAccessPoint } from './file-access-point.ts'
import type { FlowLog } from './flow-log.ts'
import type { FunctionConfiguration } from './function-configuration.ts'
import type {
  CodeSigningConfig,
  EventInvokeConfig,
  EventSourceMapping,
  FunctionAlias,
  FunctionCodeSigning,
  FunctionState,
  FunctionTags,
  FunctionUrl,
  ProvisionedConcurrency,
  RecursionConfig,
  ReservedConcurrency,
  ResourcePolicy,
  RuntimeManagement,
} from './function-facts.ts'
import type { IamGroup, IamManagedPolicy, IamRole, IamUser } from './iam.ts'
import type { KmsKey, KmsKeyPolicy } from './kms-key.ts'
import type {
  CapacityProvider,
  LambdaAccountSettings,
  LayerPolicy,
  LayerVersion,
  ServiceQuota,
} from './lambda-region.ts'
import type { LogGroup } from './log-group.ts'
import type { MessageTarget } from './message-target.ts'
import type {
  NatGateway,
  NetworkAcl,
  NetworkInterface,
  RouteTable,
  SecurityGroup,
  Subnet,
  Vpc,
  VpcEndpoint,
} from './network.ts'
import type { Trail } from './trail.ts'

/** Every kind of record that a source of an account or an account·Region can bring, and its facts. */
export interface RecordFacts {
  'lambda-function': FunctionConfiguration
  'function-version': FunctionConfiguration
  'function-alias': FunctionAlias
  'function-url': FunctionUrl
  'resource-policy': ResourcePolicy
  'event-invoke-config': EventInvokeConfig
  'provisioned-concurrency': ProvisionedConcurrency
  'reserved-concurrency': ReservedConcurrency
  'runtime-management': RuntimeManagement
  'recursion-config': RecursionConfig
  'function-state': FunctionState
  'function-tags': FunctionTags
  'function-code-signing': FunctionCodeSigning
  'code-signing-config': CodeSigningConfig
  'event-source-mapping': EventSourceMapping
  'layer-version': LayerVersion
  'layer-policy': LayerPolicy
  'lambda-account-settings': LambdaAccountSettings
  'capacity-provider': CapacityProvider
  'service-quota': ServiceQuota
  'network-interface': NetworkInterface
  subnet: Subnet
  'security-group': SecurityGroup
  vpc: Vpc
  'vpc-endpoint': VpcEndpoint
  'route-table': RouteTable
  'nat-gateway': NatGateway
  'network-acl': NetworkAcl
  'flow-log': FlowLog
  'log-group': LogGroup
  'kms-key': KmsKey
  'kms-key-policy': KmsKeyPolicy
  'message-target': MessageTarget
  'file-access-point': FileAccessPoint
  trail: Trail
  'guardduty-status': GuardDutyStatus
  'inspector-coverage': InspectorCoverage
  'iam-role': IamRole
  'iam-user': IamUser
  'iam-group': IamGroup
  'iam-managed-policy': IamManagedPolicy
}
export type RecordKind = keyof RecordFacts

/**
 * One collected record. `key` is its stable natural key: the ARN where AWS has one, else
 * `account/region/id` (an id is unique within the account·Region that listed it: a shared subnet
 * is listed, and kept, once for each account that sees it).
 */
export type InventoryRecord = {
  readonly [K in RecordKind]: {
    readonly kind: K
    readonly key: string
    readonly facts: RecordFacts[K]
  }
}[RecordKind]
