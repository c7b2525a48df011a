import type { AccountFacts } from './account-facts.ts'
import type { Attachment } from './attachment.ts'
import { type AttachmentStatus, attachmentStatus } from './attachment-status.ts'
import { permitsEverything } from './canonical-rules.ts'
import { compareText } from './compare-text.ts'
import { type Egress, egressOf } from './egress.ts'
import type { EgressIndex } from './egress-index.ts'
import type { MatchedInterfaces } from './match-interfaces.ts'
import { interfacesMissing, type NetworkModel } from './network-model.ts'
import type { EffectReader } from './security-group-effect.ts'

/** One network attachment of the report. */
export interface AttachmentRow {
  readonly key: string
  readonly accountId: string
  readonly vpcId: string | null
  readonly subnetId: string
  readonly securityGroupIds: readonly string[]
  /** Versions that use it: unqualified ARNs for $LATEST, qualified for published ones. */
  readonly userArns: readonly string[]
  readonly interfaceIds: readonly string[]
  readonly status: AttachmentStatus
  readonly egress: Egress
  /** What its security groups let out; the route decides the rest. */
  readonly outbound: 'everything' | 'some' | 'nothing' | 'unknown'
  /** `mixed`: some users may use IPv6 and some may not; AWS does not say whether these share an interface. */
  readonly ipv6: 'none' | 'all' | 'mixed'
}

export interface AttachmentRowContext {
  readonly model: NetworkModel
  readonly matched: MatchedInterfaces
  readonly facts: ReadonlyMap<string, AccountFacts>
  readonly egress: EgressIndex
  readonly readEffect: EffectReader
}

/** Every attachment of the Region, in order of its key. */
export function attachmentRows(context: AttachmentRowContext): readonly AttachmentRow[] {
  const egresses = new Map<string, Egress>()
  const rows: AttachmentRow[] = []
  for (const attachment of context.model.attachments.values()) {
    const ipv6 = ipv6Use(attachment)
    const cacheKey = `${attachment.subnetId} ${ipv6 === 'none'}`
    const egress =
      egresses.get(cacheKey) ?? egressOf(context.egress, attachment.subnetId, ipv6 !== 'none')
    egresses.set(cacheKey, egress)
    rows.push(attachmentRow(attachment, { ...context, ipv6, route: egress }))
  }
  return rows.sort((a, b) => compareText(a.key, b.key))
}

function attachmentRow(
  attachment: Attachment,
  context: AttachmentRowContext & { readonly ipv6: AttachmentRow['ipv6']; readonly route: Egress },
): AttachmentRow {
  const { model, matched, facts } = context
  const { key, accountId, subnetId, securityGroupIds, users } = attachment
  const interfaces = matched.byAttachment.get(key) ?? []
  const own = facts.get(accountId)
  const missing = interfacesMissing(model, accountId, subnetId)
  return {
    key,
    accountId,
    vpcId: model.subnets.get(subnetId)?.subnet.vpcId ?? users[0]?.vpc?.vpcId ?? null,
    subnetId,
    securityGroupIds,
    userArns: users.map(({ arn }) => arn).sort(compareText),
    interfaceIds: interfaces.map(({ eni }) => eni.id),
    status: own
      ? attachmentStatus(attachment, { interfaces: interfaces.length, missing }, own)
      : { state: 'unknown', why: 'not-collected' },
    egress: context.route,
    outbound: outboundOf(securityGroupIds, context.readEffect),
    ipv6: context.ipv6,
  }
}

function ipv6Use({ users }: Attachment): AttachmentRow['ipv6'] {
  const allowed = users.filter(({ vpc }) => vpc?.ipv6AllowedForDualStack).length
  if (allowed === 0) return 'none'
  return allowed === users.length ? 'all' : 'mixed'
}

function outboundOf(groupIds: readonly string[], readEffect: EffectReader) {
  const outbound = readEffect(groupIds)?.outbound
  if (outbound === undefined) return 'unknown'
  if (outbound === '') return 'nothing'
  return permitsEverything(outbound) ? 'everything' : 'some'
}
