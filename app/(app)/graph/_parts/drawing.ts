import type { EdgeVerdict } from '#lib/core/graph/graph-edge.ts'

export interface DrawnNode {
  readonly id: string
  readonly title: string
  readonly detail: string
  /** Where it leads; null for what is hidden. */
  readonly href: string | null
  readonly look: 'own' | 'outside' | 'hidden' | 'focus'
}

export interface DrawnEdge {
  readonly id: string
  readonly from: string
  readonly to: string
  /** Null for a function and the role that it runs as. */
  readonly verdict: EdgeVerdict | null
  readonly label: string
  /** Edges that the line stands for: it is drawn the wider. */
  readonly weight: number
  readonly href: string | null
}

export interface PlacedNode extends DrawnNode {
  /** Of its upper left corner. */
  readonly x: number
  readonly y: number
}

/** A graph with a place for every node; finished data for the browser. */
export interface Drawing {
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly DrawnEdge[]
  readonly width: number
  readonly height: number
}

export const NODE_WIDTH = 208
export const NODE_HEIGHT = 48
