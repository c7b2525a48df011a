import type { CodeUpdate, ContainerImage, FunctionCode } from './function-code.ts'
import type { FunctionMetrics } from './function-metrics.ts'
import type { ServiceAccess } from './service-access.ts'

/**
 * Kinds that rules can judge and that no source brings: each is `not-collected`. Why: docs/decisions/five-kinds-are-not-collected.md.
 * A kind moves to RecordFacts with its source and table.
 */
export interface PlannedRecordFacts {
  'function-metrics': FunctionMetrics
  'function-code': FunctionCode
  'container-image': ContainerImage
  'code-update': CodeUpdate
  'service-access': ServiceAccess
}
export type PlannedRecordKind = keyof PlannedRecordFacts
