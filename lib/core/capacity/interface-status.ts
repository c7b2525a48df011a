import type { Unseen } from '#lib/core/model/observed.ts'
import type { AccountFacts } from './account-facts.ts'
import { attachmentKey, isAttached } from './attachment.ts'
import type { InterfaceHistory, NetworkedFunction } from './capacity-input.ts'
import type { OwnedInterface } from './network-model.ts'
import { securityGroupSet } from './security-group-set.ts'

/** An interface that nothing explains is stuck after this long: Lambda deletes within 20 minutes. https://github.com/awslabs/aws-support-tools/tree/master/Lambda/FindEniMappings */
export const STUCK_AFTER_HOURS = 24

export const STUCK_REASONS = ['role-gone', 'role-unread', 'unexplained'] as const
export type StuckReason = (typeof STUCK_REASONS)[number]

export const INTERFACE_STATES = ['matched', 'edited', 'orphan', 'stuck', 'unknown'] as const

/**
 * What explains an interface of Lambda. `edited`: the function that it names lives in this subnet with other
 * groups and has no interface for them, so the groups were changed outside Lambda. `stuck`: unexplained for a
 * day; without the role that made it, Lambda cannot delete it.
 */
export type InterfaceStatus =
  | { readonly state: 'matched'; readonly attachmentKey: string }
  | { readonly state: 'edited'; readonly functionArn: string; readonly attachmentKey: string }
  | { readonly state: 'orphan'; readonly namedFunction: string | null; readonly gone: boolean }
  | { readonly state: 'stuck'; readonly why: StuckReason; readonly hours: number }
  | { readonly state: 'unknown'; readonly why: Unseen }

export interface UnexplainedContext {
  readonly now: Date
  readonly region: string
  readonly facts: AccountFacts
  readonly history: InterfaceHistory | undefined
  /** Keys of the attachments that have no interface although all were listed. */
  readonly unserved: ReadonlySet<string>
  readonly latestByArn: ReadonlyMap<string, NetworkedFunction>
}

/** Judges an interface of Lambda that no listed version explains. */
export function unexplainedStatus(
  owned: OwnedInterface,
  context: UnexplainedContext,
): InterfaceStatus {
  const named = namedFunction(owned.eni.description)
  const functionArn = named === null ? undefined : context.facts.functionsByName.get(named)
  const edited = functionArn === undefined ? null : editedFrom(owned, functionArn, context)
  if (edited !== null) return edited
  const { versionsMissing } = context.facts
  if (versionsMissing !== null) return { state: 'unknown', why: versionsMissing }
  const hours = hoursBetween(context.history?.unexplainedSince ?? null, context.now)
  if (hours !== null && hours >= STUCK_AFTER_HOURS) {
    return { state: 'stuck', why: stuckReason(owned, context.facts), hours }
  }
  return {
    state: 'orphan',
    namedFunction: named,
    gone: named !== null && functionArn === undefined,
  }
}

/** The function that first caused an interface, from its description; null when it does not say. Only a hint. */
export function namedFunction(description: string | null): string | null {
  const match = /^AWS Lambda VPC ENI-(.+?)(-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/.exec(
    description ?? '',
  )
  return match?.[1] ?? null
}

function editedFrom(
  { eni, accountId }: OwnedInterface,
  functionArn: string,
  { latestByArn, unserved, region }: UnexplainedContext,
): InterfaceStatus | null {
  const fn = latestByArn.get(functionArn)
  if (eni.subnetId === null || !fn?.vpc || !isAttached(fn)) return null
  if (!fn.vpc.subnetIds.includes(eni.subnetId)) return null
  const key = attachmentKey({
    accountId,
    region,
    subnetId: eni.subnetId,
    securityGroupIds: securityGroupSet(fn.vpc.securityGroupIds),
  })
  return unserved.has(key) ? { state: 'edited', functionArn, attachmentKey: key } : null
}

/** The requester is `<role id>:<account id>` of the role that created the interface. */
function stuckReason(
  { eni }: OwnedInterface,
  { rolesMissing, roleIds }: AccountFacts,
): StuckReason {
  const roleId = eni.requesterId?.split(':')[0]
  if (!roleId?.startsWith('AROA') || roleIds.has(roleId)) return 'unexplained'
  return rolesMissing === null ? 'role-gone' : 'role-unread'
}

function hoursBetween(since: string | null, now: Date): number | null {
  if (since === null) return null
  return Math.floor((now.getTime() - Date.parse(since)) / 3_600_000)
}
