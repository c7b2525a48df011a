import type { GraphEdge } from './graph-edge.ts'
import type { GraphWorld, WorldAccount } from './graph-world.ts'
import { judge } from './judge.ts'
import { accountNode, unlistedNode } from './node-key.ts'
import { outsideCaller } from './probe.ts'
import type { TargetClass } from './target-class.ts'

/**
 * What an account's own gaps leave open, as edges: principals that could not be read may invoke any of its functions,
 * and functions that could not be listed may be invoked by anybody in it.
 */
export function unreadEdges(
  world: GraphWorld,
  account: WorldAccount,
  classes: Map<string, TargetClass>,
): readonly GraphEdge[] {
  const { accountId, functions, principalsMissing } = account
  const from = accountNode(accountId)
  const own = { kind: 'invoke', from, fromAccount: accountId, toAccount: accountId } as const
  const open = { verdict: 'unknown', condition: null, by: [] } as const
  const edges: GraphEdge[] = []
  if (functions.missing !== null) {
    edges.push({ ...own, ...open, to: unlistedNode(accountId), reason: 'functions-unread' })
  }
  if (principalsMissing === null) return edges
  const caller = outsideCaller(world, { kind: 'account', arn: null, accountId })
  for (const [region, members] of reachable(account, caller)) {
    const key = `class:${accountId}/${region}/all`
    classes.set(key, { key, accountId, region, patterns: [], members })
    edges.push({ ...own, ...open, to: key, reason: 'principals-unread' })
  }
  return edges
}

/** By Region, the targets that some unread principal could be allowed. */
function reachable(account: WorldAccount, caller: ReturnType<typeof outsideCaller>) {
  const { all, regions } = account.targets()
  return [...regions].flatMap(([region, positions]) => {
    const arns = positions.flatMap((position) => {
      const target = all[position]
      if (target === undefined) return []
      return judge({ caller, target: target.target }).verdict === 'broken' ? [] : [target.arn]
    })
    return arns.length === 0 ? [] : [[region, arns] as const]
  })
}
