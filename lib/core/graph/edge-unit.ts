import type { GraphEdge } from './graph-edge.ts'
import type { TargetClass } from './target-class.ts'

/** Edges that hang on the same inputs, and are found anew together or not at all. */
export interface EdgeUnit {
  readonly key: string
  /** Of everything that its edges hang on: equal fingerprints, equal edges. */
  readonly fingerprint: string
  readonly edges: readonly GraphEdge[]
  readonly classes: readonly TargetClass[]
}

/** What is left to do for a unit once its fingerprint is known not to be that of the last time. */
export interface PlannedUnit {
  readonly key: string
  readonly fingerprint: string
  readonly find: () => Pick<EdgeUnit, 'edges' | 'classes'>
}
