import type { GuardDutyStatus, InspectorCoverage } from './detection-status.ts'
import type { FileAccessPoint } from './file-access-point.ts'
import type { FlowLog } from './flow-log.ts'
import type { CodeUpdate, ContainerImage, FunctionCode } from './function-code.ts'
import type { FunctionMetrics } from './function-metrics.ts'
import type { KmsKey, KmsKeyPolicy } from './kms-key.ts'
import type { LogGroup } from './log-group.ts'
import type { MessageTarget } from './message-target.ts'
import type { ServiceAccess } from './service-access.ts'
import type { Trail } from './trail.ts'

/** Kinds that rules can judge and that no source brings yet: until one does, each is `not-collected`. A kind moves to RecordFacts with its source and table. */
export interface PlannedRecordFacts {
  'log-group': LogGroup
  'kms-key': KmsKey
  'kms-key-policy': KmsKeyPolicy
  'message-target': MessageTarget
  trail: Trail
  'guardduty-status': GuardDutyStatus
  'inspector-coverage': InspectorCoverage
  'function-metrics': FunctionMetrics
  'function-code': FunctionCode
  'container-image': ContainerImage
  'code-update': CodeUpdate
  'file-access-point': FileAccessPoint
  'flow-log': FlowLog
  'service-access': ServiceAccess
}
export type PlannedRecordKind = keyof PlannedRecordFacts
