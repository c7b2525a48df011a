import type { GraphEdge } from '#lib/core/graph/graph-edge.ts'
import { type GraphIndex, graphIndex } from '#lib/core/graph/graph-index.ts'
import type { TargetClass } from '#lib/core/graph/target-class.ts'
import type { ShownEdge } from './shown-edge.ts'

/** Stored edges made walkable, and the way back from a walked edge to the stored one. */
export interface Walkable {
  readonly index: GraphIndex
  readonly shown: (edge: GraphEdge) => ShownEdge | null
}

export interface StoredGraph {
  readonly edges: readonly ShownEdge[]
  readonly classes: ReadonlyMap<string, TargetClass>
  readonly roleOf: ReadonlyMap<string, string>
}

/** Conditions are kept as text, and walking asks for verdicts alone: so the walked edges carry none. */
export function walkable({ edges, classes, roleOf }: StoredGraph): Walkable {
  const rows = new Map<GraphEdge, ShownEdge>(
    edges.map((shown) => [{ ...shown, condition: null }, shown]),
  )
  return {
    index: graphIndex({ edges: [...rows.keys()], classes, roleOf }),
    shown: (edge) => rows.get(edge) ?? null,
  }
}
