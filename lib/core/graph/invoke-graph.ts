import type { EdgeUnit } from './edge-unit.ts'
import { EDGE_VERDICTS, type GraphEdge } from './graph-edge.ts'
import type { GraphInput } from './graph-input.ts'
import { graphWorld } from './graph-world.ts'
import { plannedUnits } from './planned-units.ts'
import type { TargetClass } from './target-class.ts'

/** Who can call what, over all accounts given. */
export interface InvokeGraph {
  /** In order of `from`, `to` and kind. */
  readonly edges: readonly GraphEdge[]
  readonly classes: ReadonlyMap<string, TargetClass>
  /** Execution role by unqualified function ARN: whoever runs a function acts as its role. */
  readonly roleOf: ReadonlyMap<string, string>
  /** For the next time: what was found from what. */
  readonly units: ReadonlyMap<string, EdgeUnit>
  /** Keys of the units that were found anew, and not taken over. */
  readonly renewed: readonly string[]
}

/**
 * The invoke graph: candidates from the policies, each asked of the evaluator exactly; wide grants stay class edges; what
 * could not be read makes edges unknown, never absent. With the units of the last graph only what changed is asked again.
 * https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
 */
export function invokeGraph(
  input: GraphInput,
  previous: ReadonlyMap<string, EdgeUnit> = new Map(),
): InvokeGraph {
  const units = new Map<string, EdgeUnit>()
  const renewed: string[] = []
  for (const { key, fingerprint, leads, find } of plannedUnits(graphWorld(input), previous)) {
    const before = previous.get(key)
    if (before?.fingerprint === fingerprint) {
      units.set(key, { ...before, leads })
      continue
    }
    renewed.push(key)
    units.set(key, { key, fingerprint, leads, ...find() })
  }
  return { ...assembled(units), roleOf: rolesOf(input), units, renewed }
}

function assembled(units: ReadonlyMap<string, EdgeUnit>) {
  const edges: GraphEdge[] = []
  const classes = new Map<string, TargetClass>()
  for (const unit of units.values()) {
    for (const edge of unit.edges) edges.push(edge)
    for (const one of unit.classes) classes.set(one.key, one)
  }
  return { edges: withoutTwins(edges.sort(byEnds)), classes }
}

/** A refused pair that both sides name is found from both: it is one edge. */
const withoutTwins = (sorted: readonly GraphEdge[]): readonly GraphEdge[] =>
  sorted.filter((edge, at) => {
    const before = sorted[at - 1]
    return before?.from !== edge.from || before.to !== edge.to || before.kind !== edge.kind
  })

function byEnds(a: GraphEdge, b: GraphEdge): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1
  if (a.to !== b.to) return a.to < b.to ? -1 : 1
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1
  return EDGE_VERDICTS.indexOf(a.verdict) - EDGE_VERDICTS.indexOf(b.verdict)
}

function rolesOf({ accounts }: GraphInput): ReadonlyMap<string, string> {
  const roles = new Map<string, string>()
  for (const { functions } of accounts) {
    for (const { arn, roleArn } of functions.records) {
      if (roleArn !== null) roles.set(arn, roleArn)
    }
  }
  return roles
}
