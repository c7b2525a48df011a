import { parseFunctionArn } from '#lib/core/model/function-arn.ts'
import type { CompiledStatement } from '#lib/core/policy/compile-statement.ts'
import type { GraphCaller } from './graph-caller.ts'
import type { EdgeReason, GraphEdge } from './graph-edge.ts'
import type { GraphWorld } from './graph-world.ts'
import { judge } from './judge.ts'
import { namedRefs } from './policy-library.ts'
import { isExact } from './target-index.ts'

/**
 * What a role or user is meant to invoke and cannot: functions that its policy names one by one, and that refuse
 * it, or are not there.
 */
export function brokenEdges(world: GraphWorld, caller: GraphCaller): readonly GraphEdge[] {
  const edges: GraphEdge[] = []
  for (const [arn, statement] of namedFunctions(caller)) {
    const refusal = refusalOf(world, caller, arn)
    if (refusal === null) continue
    const account = world.accounts.get(caller.accountId)
    const by = refusal.by.length > 0 ? refusal.by : [statement.ref]
    edges.push({
      kind: 'invoke',
      from: caller.arn,
      to: arn,
      fromAccount: caller.accountId,
      toAccount: parseFunctionArn(arn)?.accountId ?? null,
      verdict: 'broken',
      by: namedRefs(by, caller.names, account?.serviceControlNames()),
      condition: null,
      reason: refusal.reason,
    })
  }
  return edges
}

/** Functions that Allow statements name exactly, each with the first statement that does. */
export function namedFunctions(caller: GraphCaller): ReadonlyMap<string, CompiledStatement> {
  const named = new Map<string, CompiledStatement>()
  for (const statement of caller.allows ?? []) {
    const element = statement.statement.resources
    if (element === null || element.negated) continue
    for (const pattern of element.patterns) {
      if (!named.has(pattern) && isExact(pattern) && parseFunctionArn(pattern) !== null) {
        named.set(pattern, statement)
      }
    }
  }
  return named
}

function refusalOf(world: GraphWorld, caller: GraphCaller, arn: string) {
  const target = world.target(arn)
  if (target !== undefined) {
    const found = judge({ caller: caller.caller, target: target.target })
    return found.verdict === 'broken' ? found : null
  }
  const owner = world.accounts.get(parseFunctionArn(arn)?.accountId ?? '')
  if (owner === undefined || owner.functions.missing !== null) return null
  return { by: [], reason: 'missing-function' as EdgeReason }
}
