import type { PrincipalEntry } from '#lib/core/policy/principal-entry.ts'
import { classEdges } from './class-edges.ts'
import type { GraphCaller } from './graph-caller.ts'
import type { EdgeReason, GraphEdge } from './graph-edge.ts'
import type { GraphTarget } from './graph-target.ts'
import type { GraphWorld } from './graph-world.ts'
import { type Judgement, judge } from './judge.ts'
import { accountNode, deletedNode } from './node-key.ts'
import { namedRefs } from './policy-library.ts'
import { outsideCaller } from './probe.ts'

/**
 * Who in other accounts may invoke a target: candidates are those whom its own policy can concern, each asked exactly.
 * Everyone and whole organizations stay class edges. What is named and cannot is broken.
 */
export function inboundEdges(target: GraphTarget, world: GraphWorld): readonly GraphEdge[] {
  const edges = new Map<string, GraphEdge>()
  const add = (edge: GraphEdge): void => {
    const known = edges.get(edge.from)
    if (known === undefined || known.verdict === 'broken') edges.set(edge.from, edge)
  }
  for (const edge of classEdges(target, world)) add(edge)
  for (const entry of target.audience?.principals ?? []) {
    for (const edge of entryEdges(target, entry, world)) add(edge)
  }
  for (const accountId of target.audience?.accounts ?? []) {
    if (accountId === target.accountId) continue
    for (const edge of accountEdges(target, accountId, world)) add(edge)
  }
  for (const entry of target.audience?.exempt ?? []) {
    for (const edge of exemptEdges(target, entry, world)) add(edge)
  }
  return [...edges.values()]
}

/** Being left out of a Deny grants nothing: only what a wide grant makes of it is an edge. */
function exemptEdges(
  target: GraphTarget,
  entry: PrincipalEntry,
  world: GraphWorld,
): readonly GraphEdge[] {
  const found =
    entry.kind === 'account' && entry.accountId !== target.accountId
      ? accountEdges(target, entry.accountId, world)
      : entryEdges(target, entry, world)
  return found.filter(({ verdict }) => verdict !== 'broken')
}

function entryEdges(
  target: GraphTarget,
  entry: PrincipalEntry,
  world: GraphWorld,
): readonly GraphEdge[] {
  if (entry.kind === 'deleted') {
    return [brokenFrom(target, deletedNode(entry.text), null)]
  }
  if (!('accountId' in entry)) return []
  const { accountId, text } = entry
  const account = world.accounts.get(accountId)
  const isListed = account !== undefined && account.principalsMissing === null
  const found = callersOf(entry, world)
  if (accountId === target.accountId) {
    return found.length === 0 && isListed && entry.kind !== 'federated-user'
      ? [brokenFrom(target, text, accountId)]
      : []
  }
  if (found.length > 0) return found.map((caller) => edgeOf(target, caller, world))
  if (isListed && entry.kind !== 'federated-user') return [brokenFrom(target, text, accountId)]
  const probe = outsideCaller(world, { arn: text, kind: entry.kind, accountId })
  const judged = judge({ caller: probe, target: target.target })
  return [edgeFrom(target, { from: text, accountId, judged })]
}

function callersOf(entry: PrincipalEntry, world: GraphWorld) {
  if (!('accountId' in entry)) return []
  if (entry.kind === 'session') {
    const roleName = entry.text.split('/')[1] ?? ''
    return world.accounts.get(entry.accountId)?.outbound().named(roleName) ?? []
  }
  const caller = world.caller(entry.text)
  return caller === undefined ? [] : [caller]
}

/** A grant to a whole account reaches whom that account lets; where its principals are not all known, the account itself. */
function accountEdges(
  target: GraphTarget,
  accountId: string,
  world: GraphWorld,
): readonly GraphEdge[] {
  const account = world.accounts.get(accountId)
  const edges: GraphEdge[] = []
  for (const caller of account?.outbound().candidates(target.arn) ?? []) {
    const edge = edgeOf(target, caller, world)
    if (edge.verdict !== 'broken') edges.push(edge)
  }
  if (account?.principalsMissing === null) {
    if (edges.length > 0) return edges
    return [
      { ...brokenFrom(target, accountNode(accountId), accountId), reason: 'nobody-can-use-it' },
    ]
  }
  const probe = outsideCaller(world, { arn: null, kind: 'account', accountId })
  const judged = judge({ caller: probe, target: target.target })
  if (judged.verdict === 'broken') return edges
  const from = accountNode(accountId)
  if (account === undefined) return [edgeFrom(target, { from, accountId, judged })]
  const unread = { ...judged, verdict: 'unknown', reason: 'principals-unread' } as const
  return [...edges, edgeFrom(target, { from, accountId, judged: unread })]
}

function edgeOf(target: GraphTarget, caller: GraphCaller, world: GraphWorld): GraphEdge {
  const judged = judge({ caller: caller.caller, target: target.target })
  const controlNames = world.accounts.get(caller.accountId)?.serviceControlNames()
  const by = namedRefs(judged.by, caller.names, controlNames)
  const { arn: from, accountId } = caller
  return edgeFrom(target, { from, accountId, judged: { ...judged, by } })
}

function edgeFrom(
  target: GraphTarget,
  source: { readonly from: string; readonly accountId: string | null; readonly judged: Judgement },
): GraphEdge {
  const { verdict, condition, reason, by } = source.judged
  return {
    kind: 'invoke',
    from: source.from,
    to: target.arn,
    fromAccount: source.accountId,
    toAccount: target.accountId,
    verdict,
    condition,
    reason,
    by,
  }
}

function brokenFrom(target: GraphTarget, from: string, accountId: string | null): GraphEdge {
  const reason: EdgeReason = 'dangling-principal'
  const judged: Judgement = { verdict: 'broken', condition: null, reason, by: naming(target) }
  return edgeFrom(target, { from, accountId, judged })
}

/** The statements of the target's policy that allow somebody to invoke. */
function naming({ target }: GraphTarget) {
  const { policy } = target
  if (!policy.seen || policy.value === null) return []
  return policy.value.statements
    .filter((one) => one.effect === 'Allow' && one.statement.principals !== null)
    .map(({ ref }) => ref)
}
