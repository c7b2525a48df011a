import type { GraphEdge } from './graph-edge.ts'
import type { GraphTarget } from './graph-target.ts'
import type { GraphWorld } from './graph-world.ts'
import { judgeClass } from './judge.ts'
import { EVERYONE, organizationNode } from './node-key.ts'
import { anybody } from './probe.ts'

/**
 * The wide grants of a target: everyone, or everyone of an organization. They are not spelled out by principal;
 * `expandedCallers` does that for one target when somebody looks.
 */
export function classEdges(target: GraphTarget, world: GraphWorld): readonly GraphEdge[] {
  const { audience } = target
  const unbounded = audience === null || audience.unbounded
  const organizations = new Set(audience?.organizations)
  if (unbounded && world.organizationId !== null) organizations.add(world.organizationId)
  const edges: GraphEdge[] = []
  for (const id of [...organizations].sort()) {
    const edge = classEdge(target, organizationNode(id), id)
    if (edge !== null) edges.push(edge)
  }
  const everyone = unbounded ? classEdge(target, EVERYONE, null) : null
  return everyone === null ? edges : [...edges, everyone]
}

/** Whether cross-account callers of the organization are among those whom a class edge stands for. */
export const hasWideGrant = ({ audience }: GraphTarget, { organizationId }: GraphWorld): boolean =>
  audience === null ||
  audience.unbounded ||
  (organizationId !== null && audience.organizations.has(organizationId))

function classEdge(
  target: GraphTarget,
  from: string,
  organizationId: string | null,
): GraphEdge | null {
  const found = judgeClass({ caller: anybody(organizationId), target: target.target })
  if (found.verdict === 'broken') return null
  return {
    kind: 'invoke',
    from,
    to: target.arn,
    fromAccount: null,
    toAccount: target.accountId,
    verdict: found.verdict,
    condition: found.condition,
    reason: found.reason,
    by: found.by,
  }
}
