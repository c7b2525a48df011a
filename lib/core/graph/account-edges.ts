import { EDGE_VERDICTS, type EdgeVerdict, type GraphEdge } from './graph-edge.ts'
import { nodeKind } from './node-key.ts'
import type { TargetClass } from './target-class.ts'

/** All edges from one account (or everyone, an organization, a service) to one account. */
export interface AccountEdge {
  /** An account id, or the key of the node where no account can be named. */
  readonly from: string
  readonly to: string
  /** Of pairs of caller and function; members of a class count each. */
  readonly count: number
  readonly byVerdict: Readonly<Record<EdgeVerdict, number>>
  /** The worst verdict that any of them has. */
  readonly worst: EdgeVerdict
}

/** The graph at the level of accounts: what an organization's picture is drawn from. In order of `from` and `to`. */
export function accountEdges(
  edges: readonly GraphEdge[],
  classes: ReadonlyMap<string, TargetClass>,
): readonly AccountEdge[] {
  const sums = new Map<string, { from: string; to: string; by: Record<EdgeVerdict, number> }>()
  for (const edge of edges) {
    const from = edge.fromAccount ?? accountGroup(edge.from)
    const to = edge.toAccount ?? accountGroup(edge.to)
    const key = `${from} ${to}`
    const sum = sums.get(key) ?? { from, to, by: none() }
    sum.by[edge.verdict] += classes.get(edge.to)?.members.length ?? 1
    sums.set(key, sum)
  }
  return [...sums.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { from, to, by }]) => ({
      from,
      to,
      count: EDGE_VERDICTS.reduce((total, verdict) => total + by[verdict], 0),
      byVerdict: by,
      worst: EDGE_VERDICTS.find((verdict) => by[verdict] > 0) ?? 'broken',
    }))
}

const none = (): Record<EdgeVerdict, number> => ({
  proven: 0,
  unknown: 0,
  conditional: 0,
  broken: 0,
})

/** Where a node without an account stands in that picture: services without a bound source are one group each; what is outside is one. */
export function accountGroup(node: string): string {
  switch (nodeKind(node)) {
    case 'service':
      return node.slice(0, node.indexOf('|'))
    case 'outside':
      return 'outside'
    case 'deleted':
      return 'deleted'
    case 'everyone':
    case 'anonymous':
    case 'account':
    case 'organization':
    case 'unlisted':
    case 'class':
    case 'function':
    case 'principal':
    case 'resource':
      return node
  }
}
