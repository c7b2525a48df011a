import { hasWideGrant } from './class-edges.ts'
import type { GraphEdge } from './graph-edge.ts'
import type { GraphWorld } from './graph-world.ts'
import { judge } from './judge.ts'
import { namedRefs } from './policy-library.ts'

/**
 * The principals of other accounts behind the class edges of one target, spelled out: who of those in the world given
 * may really invoke it by a grant to everyone or to the organization. Empty when the target is not in the world or has no such grant.
 */
export function wideCallers(world: GraphWorld, targetArn: string): readonly GraphEdge[] {
  const target = world.target(targetArn)
  if (target === undefined || !hasWideGrant(target, world)) return []
  const edges: GraphEdge[] = []
  for (const account of world.accounts.values()) {
    if (account.accountId === target.accountId) continue
    for (const caller of account.outbound().candidates(targetArn)) {
      const found = judge({ caller: caller.caller, target: target.target })
      if (found.verdict === 'broken') continue
      edges.push({
        kind: 'invoke',
        from: caller.arn,
        to: targetArn,
        fromAccount: account.accountId,
        toAccount: target.accountId,
        verdict: found.verdict,
        condition: found.condition,
        reason: found.reason,
        by: namedRefs(found.by, caller.names, account.serviceControlNames()),
      })
    }
  }
  return edges.sort((a, b) => (a.from < b.from ? -1 : 1))
}
