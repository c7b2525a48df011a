import { attachmentKey } from './attachment.ts'
import { CONNECTIONS_PER_INTERFACE } from './attachment-status.ts'
import type { RegionCapacity } from './capacity-report.ts'
import { compareText } from './compare-text.ts'
import { type Constraint, quotaConstraint, subnetConstraint } from './constraint.ts'
import { securityGroupSet } from './security-group-set.ts'

/**
 * Something to try: `functions` more with one subnet and group choice; `attachments` more, each with a group set of
 * its own; or one choice that carries `connections` at once, spread evenly over its subnets.
 */
export type Plan = {
  readonly accountId: string
  readonly subnetIds: readonly string[]
} & (
  | {
      readonly kind: 'functions'
      readonly count: number
      readonly securityGroupIds: readonly string[]
    }
  | { readonly kind: 'attachments'; readonly count: number }
  | {
      readonly kind: 'connections'
      readonly connections: number
      readonly securityGroupIds: readonly string[]
    }
)

export interface WhatIf {
  /** New interfaces over all subnets. */
  readonly interfacesNeeded: number
  readonly constraints: readonly Constraint[]
  /** What fails first: of what does not fit, that with room for the smallest part of it. */
  readonly firstFailure: Constraint | null
  /** `fits` only when every constraint is known to. */
  readonly outcome: 'fits' | 'fails' | 'unknown'
}

/** The part of a Region's report that a plan is held against. */
export type PlanGround = Pick<RegionCapacity, 'region' | 'subnets' | 'attachments' | 'quotas'>

/** Where a plan fails first, against what the report says is left. Throws a RangeError on a negative count. */
export function whatIf(capacity: PlanGround, plan: Plan): WhatIf {
  const size = plan.kind === 'connections' ? plan.connections : plan.count
  if (!(size >= 0)) throw new RangeError(`a plan of ${size}`)
  const subnetIds = [...new Set(plan.subnetIds)].sort(compareText)
  const needs = new Map(subnetIds.map((id) => [id, size === 0 ? 0 : needOf(capacity, plan, id)]))
  const constraints = [
    ...subnetIds.map((id) => subnetConstraint(capacity, id, needs.get(id) ?? 0)),
    ...quotaNeeds(capacity, needs).map((need) => quotaConstraint(capacity, plan.accountId, need)),
  ]
  const failing = constraints.filter(({ state }) => state === 'fails')
  const firstFailure = failing.toSorted((a, b) => roomShare(a) - roomShare(b))[0] ?? null
  const unknown = constraints.some(({ state }) => state === 'unknown')
  return {
    interfacesNeeded: [...needs.values()].reduce((sum, need) => sum + need, 0),
    constraints,
    firstFailure,
    outcome: firstFailure ? 'fails' : unknown ? 'unknown' : 'fits',
  }
}

const roomShare = ({ left, needed }: Constraint): number => (left ?? 0) / needed

/** New interfaces that a plan needs in one subnet. */
function needOf({ attachments, region }: PlanGround, plan: Plan, subnetId: string): number {
  if (plan.kind === 'attachments') return plan.count
  const { accountId } = plan
  const securityGroupIds = securityGroupSet(plan.securityGroupIds)
  const key = attachmentKey({ accountId, region, subnetId, securityGroupIds })
  const present = attachments.find((row) => row.key === key)?.interfaceIds.length ?? 0
  if (plan.kind === 'functions') return present > 0 ? 0 : 1
  const perSubnet = plan.connections / new Set(plan.subnetIds).size
  return Math.max(0, Math.ceil(perSubnet / CONNECTIONS_PER_INTERFACE) - present)
}

function quotaNeeds({ subnets }: PlanGround, needs: ReadonlyMap<string, number>) {
  const byScope = new Map<string, { vpc: boolean; scopeId: string | null; needed: number }>()
  for (const subnet of subnets) {
    const needed = needs.get(subnet.subnetId)
    if (needed === undefined) continue
    for (const vpc of [true, false]) {
      const scopeId = vpc ? subnet.vpcId : subnet.availabilityZoneId
      const scope = byScope.get(`${vpc} ${scopeId}`)
      byScope.set(`${vpc} ${scopeId}`, { vpc, scopeId, needed: needed + (scope?.needed ?? 0) })
    }
  }
  return [...byScope.entries()].sort(([a], [b]) => compareText(a, b)).map(([, need]) => need)
}
