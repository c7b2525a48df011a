import type { ComputeKind, Owner } from './compute-kind.ts'
import type { LayerId } from './matrix.ts'

/** Whose job one layer of one function is. */
export interface LineCell {
  readonly layer: LayerId
  /** `unknown` where what decides it could not be read; then `reason` says what. */
  readonly owner: Owner | 'unknown'
  readonly reason: string
  /** What put it there, where a plain function on a managed runtime would have it elsewhere; else null. */
  readonly movedBy: string | null
  /** ISO date since which it is so, where that is known. */
  readonly since: string | null
}

/** The responsibility line of one function: a column of the matrix, with what moved each cell. */
export interface Line {
  /** Null when package type or runtime do not tell. */
  readonly compute: ComputeKind | null
  readonly inVpc: boolean | null
  readonly onManagedInstances: boolean | null
  readonly cells: readonly LineCell[]
}
