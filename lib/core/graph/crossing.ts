import type { GraphEdge } from './graph-edge.ts'
import { nodeKind } from './node-key.ts'

export const CROSSINGS = ['organization', 'unit', 'account', 'none', 'unknown'] as const
/** The widest boundary that an edge crosses. */
export type Crossing = (typeof CROSSINGS)[number]

/** Where accounts are. */
export interface Places {
  readonly organizationId: string | null
  /** False when an account that is not in `units` may still be ours. */
  readonly complete: boolean
  /** Parent unit by id of every account of the organization; null when it is not known. */
  readonly units: ReadonlyMap<string, string | null>
}

/** Which boundary an edge crosses. A grant to a whole organization crosses accounts and units within it. */
export function crossingOf(edge: GraphEdge, places: Places): Crossing {
  const { from, fromAccount, toAccount, kind } = edge
  if (kind === 'outside') return 'organization'
  switch (nodeKind(from)) {
    case 'everyone':
    case 'anonymous':
      return 'organization'
    case 'organization':
      return from === `organization:${places.organizationId}` ? 'unit' : 'organization'
    case 'service':
      return fromAccount === null ? 'none' : between(fromAccount, toAccount, places)
    case 'deleted':
      return 'unknown'
    case 'account':
    case 'unlisted':
    case 'outside':
    case 'class':
    case 'function':
    case 'principal':
    case 'resource':
      return between(fromAccount, toAccount, places)
  }
}

function between(from: string | null, to: string | null, places: Places): Crossing {
  if (from === null || to === null) return 'unknown'
  if (from === to) return 'none'
  const { units, complete } = places
  if (!units.has(from) || !units.has(to)) return complete ? 'organization' : 'unknown'
  const [left, right] = [units.get(from), units.get(to)]
  if (left == null || right == null) return 'unknown'
  return left === right ? 'account' : 'unit'
}
