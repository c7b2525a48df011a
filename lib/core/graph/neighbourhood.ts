import type { GraphEdge } from './graph-edge.ts'
import type { GraphIndex } from './graph-index.ts'

/** The edges around a node, for drawing. */
export interface Neighbourhood {
  readonly edges: readonly GraphEdge[]
  /** True when there are more than were asked for. */
  readonly truncated: boolean
}

/** Every edge within so many hops of a node, in and out, nearest first, at most `limit`. A role and the functions that run as it are one place. */
export function neighbourhood(
  index: GraphIndex,
  node: string,
  { hops, limit }: { readonly hops: number; readonly limit: number },
): Neighbourhood {
  const edges = new Set<GraphEdge>()
  const visited = new Set<string>([node])
  let frontier: readonly string[] = [node]
  for (let hop = 0; hop < hops && frontier.length > 0; hop += 1) {
    const next: string[] = []
    for (const place of frontier.flatMap((one) => samePlace(index, one))) {
      for (const edge of [...index.outgoing(place), ...index.incoming(place)]) {
        if (edges.has(edge)) continue
        if (edges.size === limit) return { edges: [...edges], truncated: true }
        edges.add(edge)
        for (const end of [edge.from, ...index.ends(edge)]) {
          if (visited.has(end)) continue
          visited.add(end)
          next.push(end)
        }
      }
    }
    frontier = next
  }
  return { edges: [...edges], truncated: false }
}

function samePlace(index: GraphIndex, node: string): readonly string[] {
  const role = index.roleOf(node)
  return [node, ...(role === null ? [] : [role]), ...index.runAs(node)]
}
