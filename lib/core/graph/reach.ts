import type { EdgeVerdict, GraphEdge } from './graph-edge.ts'
import type { GraphIndex } from './graph-index.ts'

/** A node that a walk comes to. The verdict is that of the surest way; `hops` the fewest invocations on such a way. */
export interface Reached {
  readonly node: string
  readonly verdict: Exclude<EdgeVerdict, 'broken'>
  readonly hops: number
  /** The last edge of the way, and the node before; null at the start. */
  readonly by: GraphEdge | null
  readonly previous: string | null
}

/** Surest first. A way is as sure as its least sure edge; broken edges lead nowhere. */
const SURENESS = ['proven', 'conditional', 'unknown'] as const

interface Step {
  readonly node: string
  readonly by: GraphEdge
}
type Steps = (node: string) => readonly Step[]

/**
 * What somebody who has taken over a node could come to: a principal by what it may invoke, a function by its execution role,
 * on through every function that this runs. For a function's code, start at its ARN.
 */
export function reachFrom(index: GraphIndex, start: string, maxHops: number): readonly Reached[] {
  const steps: Steps = (node) => {
    const role = index.roleOf(node)
    const edges =
      role === null ? index.outgoing(node) : [...index.outgoing(role), ...index.outgoing(node)]
    return edges.flatMap((by) => index.ends(by).map((end) => ({ node: end, by })))
  }
  return walk([start], steps, maxHops)
}

/** Who can come to a function, by any of its qualifiers, directly or through functions that run as a role that may. */
export function reachTo(
  index: GraphIndex,
  functionArn: string,
  maxHops: number,
): readonly Reached[] {
  const steps: Steps = (node) => {
    const runners = index.runAs(node).flatMap((fn) => index.qualifiersOf(fn))
    const entries = runners.length === 0 ? [node] : [node, ...runners]
    return entries.flatMap((entry) => index.incoming(entry).map((by) => ({ node: by.from, by })))
  }
  return walk(index.qualifiersOf(functionArn), steps, maxHops)
}

/** Breadth first, once for each sureness: first by proven edges alone, then with conditional ones, then with unknown ones. */
function walk(starts: readonly string[], steps: Steps, maxHops: number): readonly Reached[] {
  const reached = new Map<string, Reached>()
  const begin = new Set(starts)
  SURENESS.forEach((verdict, level) => {
    const allowed: readonly EdgeVerdict[] = SURENESS.slice(0, level + 1)
    const seen = new Set(starts)
    let frontier: readonly string[] = starts
    for (let hops = 1; hops <= maxHops && frontier.length > 0; hops += 1) {
      const next: string[] = []
      for (const from of frontier) {
        for (const { node, by } of steps(from)) {
          if (seen.has(node) || !allowed.includes(by.verdict)) continue
          seen.add(node)
          next.push(node)
          if (begin.has(node) || reached.has(node)) continue
          reached.set(node, { node, verdict, hops, by, previous: from })
        }
      }
      frontier = next
    }
  })
  return [...reached.values()].sort(
    (a, b) => a.hops - b.hops || (a.node < b.node ? -1 : a.node > b.node ? 1 : 0),
  )
}
