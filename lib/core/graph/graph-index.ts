import type { GraphEdge } from './graph-edge.ts'
import type { InvokeGraph } from './invoke-graph.ts'

/** Stored edges made walkable, in both directions: classes opened, execution roles joined to their functions. */
export interface GraphIndex {
  readonly outgoing: (node: string) => readonly GraphEdge[]
  /** To the node itself or to a class that it is a member of. */
  readonly incoming: (node: string) => readonly GraphEdge[]
  /** What an edge leads to: the members of a class, else its one node. */
  readonly ends: (edge: GraphEdge) => readonly string[]
  readonly roleOf: (node: string) => string | null
  /** Unqualified ARNs of the functions that run as a role. */
  readonly runAs: (roleArn: string) => readonly string[]
  /** The nodes by which a function can be invoked: itself and its qualifiers. */
  readonly qualifiersOf: (functionArn: string) => readonly string[]
}

/** `spelled` are principals behind wide grants, as `wideCallers` gives them, to be walked like edges. */
export function graphIndex(
  graph: Pick<InvokeGraph, 'edges' | 'classes' | 'roleOf'>,
  spelled: readonly GraphEdge[] = [],
): GraphIndex {
  const from = new Map<string, GraphEdge[]>()
  const to = new Map<string, GraphEdge[]>()
  const classesOf = new Map<string, string[]>()
  const runAs = new Map<string, string[]>()
  const qualifiers = new Map<string, Set<string>>()
  const meet = (arn: string): void => {
    const fn = functionOf(arn)
    if (fn !== null) qualifiers.set(fn, (qualifiers.get(fn) ?? new Set([fn])).add(arn))
  }
  for (const edge of [...graph.edges, ...spelled]) {
    push(from, edge.from, edge)
    push(to, edge.to, edge)
    meet(edge.to)
  }
  for (const { key, members } of graph.classes.values()) {
    for (const member of members) {
      push(classesOf, member, key)
      meet(member)
    }
  }
  for (const [arn, role] of graph.roleOf) push(runAs, role, arn)
  return {
    outgoing: (node) => from.get(node) ?? [],
    incoming: (node) => [node, ...(classesOf.get(node) ?? [])].flatMap((key) => to.get(key) ?? []),
    ends: ({ to: end }) => graph.classes.get(end)?.members ?? [end],
    roleOf: (node) => graph.roleOf.get(functionOf(node) ?? node) ?? null,
    runAs: (role) => runAs.get(role) ?? [],
    qualifiersOf: (arn) => [...(qualifiers.get(functionOf(arn) ?? arn) ?? [arn])],
  }
}

/** The unqualified function ARN of any of its qualifiers; null for what is no function. */
export function functionOf(arn: string): string | null {
  const parts = arn.split(':')
  if (parts[2] !== 'lambda' || parts[5] !== 'function') return null
  return parts.slice(0, 7).join(':')
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
