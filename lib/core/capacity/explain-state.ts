import type { FunctionState } from '#lib/core/model/function-facts.ts'
import type { NetworkedFunction } from './capacity-input.ts'
import type { NetworkModel } from './network-model.ts'
import type { QuotaUse } from './quota-use.ts'
import { isNetworkStateReason, type NetworkStateReason } from './state-reasons.ts'
import type { SubnetHeadroom } from './subnet-headroom.ts'

/** A function whose state or last update names a network reason, held against what the model sees now. */
export interface ExplainedState {
  readonly functionArn: string
  readonly code: NetworkStateReason
  readonly at: 'state' | 'last-update'
  /** What AWS said, verbatim. */
  readonly reason: string | null
  /** Whether the cause is still there: `cleared` means that a retry should work. */
  readonly now: 'still' | 'cleared' | 'unknown'
  /** The subnets, groups or VPCs that are the cause now. */
  readonly causes: readonly string[]
}

export interface ExplainContext {
  readonly model: NetworkModel
  readonly headroom: ReadonlyMap<string, SubnetHeadroom>
  /** By VPC id, of the function's account. */
  readonly vpcQuota: (accountId: string, vpcId: string) => QuotaUse | undefined
  readonly accountId: string
}

/** Explains the network reasons of one function's state; nothing when it names none. */
export function explainState(
  state: FunctionState,
  fn: NetworkedFunction | undefined,
  context: ExplainContext,
): readonly ExplainedState[] {
  const named = [
    { at: 'state', code: state.stateReasonCode, reason: state.stateReason },
    {
      at: 'last-update',
      code: state.lastUpdateStatusReasonCode,
      reason: state.lastUpdateStatusReason,
    },
  ] as const
  return named.flatMap(({ at, code, reason }) => {
    if (code === null || !isNetworkStateReason(code)) return []
    if (code === 'Idle' && !fn?.vpc?.subnetIds.length) return []
    return [
      { functionArn: state.functionArn, code, at, reason, ...presentCause(code, fn, context) },
    ]
  })
}

type PresentCause = Pick<ExplainedState, 'now' | 'causes'>
const UNKNOWN: PresentCause = { now: 'unknown', causes: [] }

function presentCause(
  code: NetworkStateReason,
  fn: NetworkedFunction | undefined,
  context: ExplainContext,
): PresentCause {
  const subnetIds = fn?.vpc?.subnetIds ?? []
  switch (code) {
    case 'SubnetOutOfIPAddresses':
      return causeAmong(subnetIds, (id) => {
        const level = context.headroom.get(id)?.level ?? 'unknown'
        return level === 'unknown' ? null : level === 'exhausted'
      })
    case 'EniLimitExceeded':
      return causeAmong(fn?.vpc?.vpcId ? [fn.vpc.vpcId] : [], (vpcId) => {
        const level = context.vpcQuota(context.accountId, vpcId)?.level ?? 'unknown'
        return level === 'unknown' ? null : level === 'exhausted'
      })
    case 'InvalidSubnet':
      return causeAmong(subnetIds, (id) => isGone(context, 'subnets', id))
    case 'InvalidSecurityGroup':
      return causeAmong(fn?.vpc?.securityGroupIds ?? [], (id) =>
        isGone(context, 'securityGroups', id),
      )
    case 'Idle':
      return { now: 'still', causes: subnetIds.toSorted() }
    case 'InsufficientRolePermissions':
    case 'EC2RequestLimitExceeded':
    case 'DisallowedByVpcEncryptionControl':
      return UNKNOWN
  }
}

/** `test` answers null where it cannot know. */
function causeAmong(ids: readonly string[], test: (id: string) => boolean | null): PresentCause {
  const answers = ids.map((id) => [id, test(id)] as const)
  const causes = answers.flatMap(([id, guilty]) => (guilty ? [id] : [])).sort()
  if (causes.length > 0) return { now: 'still', causes }
  if (ids.length === 0 || answers.some(([, guilty]) => guilty === null)) return UNKNOWN
  return { now: 'cleared', causes: [] }
}

function isGone(
  { model, accountId }: ExplainContext,
  kind: 'subnets' | 'securityGroups',
  id: string,
): boolean | null {
  if (model[kind].has(id)) return false
  return model.places.get(accountId)?.[kind].missing === null ? true : null
}
