import type { GraphCaller } from './graph-caller.ts'
import { type GraphEdge, OWN_POLICY } from './graph-edge.ts'
import type { WorldAccount } from './graph-world.ts'
import { type Judgement, judge } from './judge.ts'
import { namedRefs } from './policy-library.ts'
import { type TargetBlock, targetBlocks } from './target-blocks.ts'
import type { TargetClass } from './target-class.ts'
import { textHash } from './text-hash.ts'

/**
 * Which functions of its own account a role or user may invoke. A grant that covers many alike stays one edge to a
 * class of them; evaluation is exact, one question for each class.
 */
export function ownEdges(
  account: WorldAccount,
  caller: GraphCaller,
  classes: Map<string, TargetClass>,
): readonly GraphEdge[] {
  const silent = caller.allows !== null && caller.allows.length === 0
  const edges: GraphEdge[] = []
  for (const block of targetBlocks(account.targets(), caller, silent)) {
    const found = judge({ caller: caller.caller, target: block.representative.target })
    if (found.verdict === 'broken') continue
    edges.push(blockEdge(account, caller, { block, found, classes }))
  }
  return edges
}

function blockEdge(
  account: WorldAccount,
  caller: GraphCaller,
  context: {
    readonly block: TargetBlock
    readonly found: Judgement
    readonly classes: Map<string, TargetClass>
  },
): GraphEdge {
  const { block, found, classes } = context
  const key = `class:${account.accountId}/${block.region}/${textHash(block.key)}`
  const known = classes.get(key)
  const members = known ? null : block.members()
  const single = members?.length === 1
  if (members && !single) {
    const { region, patterns } = block
    const arns = members.map(({ arn }) => arn).sort()
    classes.set(key, { key, accountId: account.accountId, region, patterns, members: arns })
  }
  const by = namedRefs(found.by, caller.names, account.serviceControlNames())
  return {
    kind: 'invoke',
    from: caller.arn,
    to: single ? block.representative.arn : key,
    fromAccount: account.accountId,
    toAccount: account.accountId,
    verdict: found.verdict,
    condition: found.condition,
    reason: found.reason,
    by: single
      ? by
      : by.map((ref) => (ref.layer === 'resource' ? { ...ref, document: OWN_POLICY } : ref)),
  }
}
