import type { AccountFacts } from './account-facts.ts'
import type { InterfaceHistory, NetworkedFunction } from './capacity-input.ts'
import { compareText } from './compare-text.ts'
import { interfaceAddresses } from './interface-addresses.ts'
import { type InterfaceStatus, unexplainedStatus } from './interface-status.ts'
import type { MatchedInterfaces } from './match-interfaces.ts'
import { interfacesMissing, type NetworkModel, type OwnedInterface } from './network-model.ts'
import { securityGroupSet } from './security-group-set.ts'

/** One interface of Lambda in the report. */
export interface InterfaceRow {
  readonly id: string
  readonly accountId: string
  readonly subnetId: string | null
  readonly vpcId: string | null
  readonly securityGroupIds: readonly string[]
  readonly addresses: number
  /** Verbatim from AWS. */
  readonly ec2Status: string | null
  /** Days since a run first saw it; null when no run said. It is younger than its history, never older. */
  readonly ageDays: number | null
  readonly status: InterfaceStatus
}

export interface InterfaceRowContext {
  readonly model: NetworkModel
  readonly matched: MatchedInterfaces
  readonly facts: ReadonlyMap<string, AccountFacts>
  readonly now: Date
  readonly history: ReadonlyMap<string, InterfaceHistory>
}

const DAY_MS = 86_400_000

/** Every interface of Lambda in the Region, by id. Ids are no stable key: Lambda replaces interfaces as it likes. */
export function interfaceRows(context: InterfaceRowContext): readonly InterfaceRow[] {
  const rows: InterfaceRow[] = []
  for (const [key, interfaces] of context.matched.byAttachment) {
    const status = { state: 'matched', attachmentKey: key } as const
    for (const owned of interfaces) rows.push(interfaceRow(owned, status, context))
  }
  const unserved = unservedKeys(context)
  const latest = new Map<string, ReadonlyMap<string, NetworkedFunction>>()
  for (const owned of context.matched.unexplained) {
    const place = context.model.places.get(owned.accountId)
    const functions =
      latest.get(owned.accountId) ??
      new Map(place?.functions.records.map((fn) => [fn.arn, fn] as const))
    latest.set(owned.accountId, functions)
    rows.push(interfaceRow(owned, judge(owned, { ...context, unserved, functions }), context))
  }
  return rows.sort((a, b) => compareText(a.id, b.id))
}

function judge(
  owned: OwnedInterface,
  context: InterfaceRowContext & {
    readonly unserved: ReadonlySet<string>
    readonly functions: ReadonlyMap<string, NetworkedFunction>
  },
): InterfaceStatus {
  const facts = context.facts.get(owned.accountId)
  if (facts === undefined) return { state: 'unknown', why: 'not-collected' }
  return unexplainedStatus(owned, {
    now: context.now,
    region: context.model.region,
    facts,
    history: context.history.get(owned.eni.id),
    unserved: context.unserved,
    latestByArn: context.functions,
  })
}

function interfaceRow(
  { eni, accountId }: OwnedInterface,
  status: InterfaceStatus,
  { history, now }: InterfaceRowContext,
): InterfaceRow {
  const firstSeenAt = history.get(eni.id)?.firstSeenAt
  const age = firstSeenAt === undefined ? null : now.getTime() - Date.parse(firstSeenAt)
  return {
    id: eni.id,
    accountId,
    subnetId: eni.subnetId,
    vpcId: eni.vpcId,
    securityGroupIds: securityGroupSet(eni.securityGroupIds),
    addresses: interfaceAddresses(eni),
    ec2Status: eni.status,
    ageDays: age === null ? null : Math.floor(age / DAY_MS),
    status,
  }
}

function unservedKeys({ model, matched }: InterfaceRowContext): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const { key, accountId, subnetId } of model.attachments.values()) {
    if (matched.byAttachment.has(key)) continue
    if (interfacesMissing(model, accountId, subnetId) === null) keys.add(key)
  }
  return keys
}
