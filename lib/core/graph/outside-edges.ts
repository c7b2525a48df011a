import { seen } from '#lib/core/model/observed.ts'
import type { Target } from '#lib/core/policy/authorization-request.ts'
import { requestContext } from '#lib/core/policy/request-context.ts'
import type { GraphCaller } from './graph-caller.ts'
import type { GraphEdge } from './graph-edge.ts'
import type { GraphWorld } from './graph-world.ts'
import { judge } from './judge.ts'
import { outsideNode } from './node-key.ts'
import { namedRefs } from './policy-library.ts'
import { OPEN_POLICY } from './probe.ts'

/** An account that nobody has: it stands for any account outside. */
const SOMEBODY = '000000000000'

/**
 * Where a role or user could invoke functions that are not ours: its record would be in somebody else's trail. One
 * edge for each pattern of its policies that reaches beyond the organization, asked of a function that
 * the pattern names and whose owner lets everybody in.
 */
export function outsideEdges(world: GraphWorld, caller: GraphCaller): readonly GraphEdge[] {
  const edges: GraphEdge[] = []
  const controlNames = world.accounts.get(caller.accountId)?.serviceControlNames()
  for (const pattern of reachingOut(world, caller)) {
    const found = judge({ caller: caller.caller, target: witness(pattern) })
    if (found.verdict === 'broken') continue
    const own = found.by.filter(({ layer }) => layer !== 'resource')
    edges.push({
      kind: 'outside',
      from: caller.arn,
      to: outsideNode(pattern),
      fromAccount: caller.accountId,
      toAccount: accountIn(pattern),
      verdict: found.verdict,
      condition: found.condition,
      reason: found.reason,
      by: namedRefs(own, caller.names, controlNames),
    })
  }
  return edges
}

/** Patterns whose account part is open or names an account that is not ours; what NotResource leaves is everything. */
function reachingOut(world: GraphWorld, caller: GraphCaller): ReadonlySet<string> {
  if (caller.allows === null) return new Set(['*'])
  const patterns = new Set<string>()
  for (const { statement } of caller.allows) {
    const element = statement.resources
    if (element === null || element.negated) patterns.add('*')
    for (const pattern of element?.negated ? [] : (element?.patterns ?? [])) {
      const accountId = accountIn(pattern)
      if (accountId === null || !world.accounts.has(accountId)) patterns.add(pattern)
    }
  }
  return patterns
}

function accountIn(pattern: string): string | null {
  const account = pattern.split(':')[4] ?? ''
  return /^\d{12}$/.test(account) ? account : null
}

/** A function outside that the pattern covers: its wildcards filled in. */
function witness(pattern: string): Target {
  const parts = pattern.split(':')
  const [, partition = '', , region = '', account = '', ...rest] = parts.length > 1 ? parts : []
  const accountId = fill(account, SOMEBODY)
  const lead = `arn:${fill(partition, 'aws')}:lambda:${fill(region, 'us-east-1')}:${accountId}`
  const name = rest.length === 0 || rest.join(':') === '*' ? 'function:any' : rest.join(':')
  const arn = `${lead}:${name.replaceAll('*', 'any').replaceAll('?', 'a')}`
  const context = requestContext({
    'aws:ResourceAccount': accountId,
    'aws:ResourceOrgID': 'o-any-other',
    'aws:RequestedRegion': fill(region, 'us-east-1'),
  })
  return { arn, accountId, policy: OPEN_POLICY, resourceControl: seen([]), context }
}

function fill(part: string, value: string): string {
  if (part === '' || part === '*') return value
  const tail = value.slice(Math.max(0, value.length - 1))
  return part.replaceAll('*', '').replaceAll('?', tail)
}
