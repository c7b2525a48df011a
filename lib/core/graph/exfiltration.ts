import { crossingOf, type Places } from './crossing.ts'
import type { GraphEdge } from './graph-edge.ts'
import type { GraphIndex } from './graph-index.ts'

/** A role or user that can invoke functions outside the organization: the record of it is in somebody else's trail. */
export interface ExfiltrationPath {
  readonly principal: string
  readonly accountId: string | null
  /** Functions whose code acts as this role. */
  readonly functionArns: readonly string[]
  readonly edges: readonly GraphEdge[]
}

/** Every way out by the Invoke API that is not proven shut, by principal. */
export function exfiltration(
  edges: readonly GraphEdge[],
  index: GraphIndex,
  places: Places,
): readonly ExfiltrationPath[] {
  const ways = new Map<string, GraphEdge[]>()
  for (const edge of edges) {
    if (edge.verdict === 'broken' || !leaves(edge, places)) continue
    const known = ways.get(edge.from)
    if (known) known.push(edge)
    else ways.set(edge.from, [edge])
  }
  return [...ways]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([principal, own]) => ({
      principal,
      accountId: own[0]?.fromAccount ?? null,
      functionArns: index.runAs(principal).toSorted(),
      edges: own,
    }))
}

function leaves(edge: GraphEdge, places: Places): boolean {
  if (edge.kind === 'outside') return true
  if (edge.kind !== 'invoke' && edge.kind !== 'destination') return false
  const isOurs = edge.fromAccount !== null && places.units.has(edge.fromAccount)
  return isOurs && crossingOf(edge, places) === 'organization'
}
