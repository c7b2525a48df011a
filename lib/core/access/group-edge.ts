import { EDGE_VERDICTS, type EdgeVerdict } from '#lib/core/graph/graph-edge.ts'

export type VerdictCounts = Readonly<Record<EdgeVerdict, number>>

/** All edges from one place of the organization's picture to another, as far as they are asked for. */
export interface GroupEdge extends VerdictCounts {
  readonly from: string
  readonly to: string
}

/** The worst verdict that is there, among those asked for. */
export const worstOf = (counts: VerdictCounts): EdgeVerdict =>
  EDGE_VERDICTS.find((verdict) => counts[verdict] > 0) ?? 'broken'

export const totalOf = (counts: VerdictCounts): number =>
  EDGE_VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0)
