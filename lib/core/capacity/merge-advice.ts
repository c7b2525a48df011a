import type { Attachment } from './attachment.ts'
import { compareText } from './compare-text.ts'
import { type Counted, counted } from './counted.ts'
import { interfaceAddresses } from './interface-addresses.ts'
import type { MatchedInterfaces } from './match-interfaces.ts'
import { interfacesMissing, type NetworkModel } from './network-model.ts'
import { type EffectReader, effectKey } from './security-group-effect.ts'

/** Security-group sets of an account and VPC that do the same for a function, and what using one of them frees. */
export interface MergeAdvice {
  readonly key: string
  readonly accountId: string
  readonly vpcId: string
  /** The set with most users. */
  readonly keep: readonly string[]
  readonly replace: readonly (readonly string[])[]
  readonly subnetIds: readonly string[]
  /** Expected interfaces now less those afterwards: one a subnet. */
  readonly interfacesFreed: number
  readonly addressesFreed: Counted
  /** $LATEST of these takes the kept set. */
  readonly functionsToChange: readonly string[]
  /** Published versions keep the old set for as long as they live: these hold interfaces back. */
  readonly heldByVersions: readonly string[]
  /** False when a security group may be unlisted, whose rules could name one of these sets. */
  readonly certain: boolean
}

/** Which attachments could merge, and what it frees, most first. */
export function mergeAdvice(
  model: NetworkModel,
  matched: MatchedInterfaces,
  readEffect: EffectReader,
): readonly MergeAdvice[] {
  const certain = [...model.places.values()].every(
    ({ securityGroups }) => securityGroups.missing === null,
  )
  const advice: MergeAdvice[] = []
  for (const group of equalInEffect(model, readEffect).values()) {
    const sets = [...setsOf(group.attachments).values()].sort(byPopularity)
    const [keep, ...replace] = sets
    const subnets = new Set(group.attachments.map(({ subnetId }) => subnetId))
    const interfacesFreed = group.attachments.length - subnets.size
    if (keep === undefined || interfacesFreed === 0) continue
    const leaving = replace.flatMap(({ attachments }) => attachments)
    advice.push({
      key: `${group.accountId}/${model.region}/${group.vpcId}/${keep.groupIds.join('+')}`,
      accountId: group.accountId,
      vpcId: group.vpcId,
      keep: keep.groupIds,
      replace: replace.map(({ groupIds }) => groupIds),
      subnetIds: [...subnets].sort(compareText),
      interfacesFreed,
      addressesFreed: addressesFreed({ model, matched, leaving, staying: keep.attachments }),
      functionsToChange: usersOf(leaving, (version) => version === '$LATEST'),
      heldByVersions: usersOf(leaving, (version) => version !== '$LATEST'),
      certain,
    })
  }
  return advice.sort((a, b) => b.interfacesFreed - a.interfacesFreed || compareText(a.key, b.key))
}

interface EqualGroup {
  readonly accountId: string
  readonly vpcId: string
  readonly attachments: Attachment[]
}

function equalInEffect(model: NetworkModel, readEffect: EffectReader): Map<string, EqualGroup> {
  const groups = new Map<string, EqualGroup>()
  for (const attachment of model.attachments.values()) {
    const { accountId, subnetId, securityGroupIds } = attachment
    const vpcId = model.subnets.get(subnetId)?.subnet.vpcId
    const effect = readEffect(securityGroupIds)
    if (vpcId === undefined || effect === null) continue
    const key = `${accountId}/${vpcId}/${effectKey(effect)}`
    const group = groups.get(key)
    if (group) group.attachments.push(attachment)
    else groups.set(key, { accountId, vpcId, attachments: [attachment] })
  }
  return groups
}

interface GroupSet {
  readonly groupIds: readonly string[]
  readonly attachments: Attachment[]
}

function setsOf(attachments: readonly Attachment[]): Map<string, GroupSet> {
  const sets = new Map<string, GroupSet>()
  for (const attachment of attachments) {
    const key = attachment.securityGroupIds.join('+')
    const set = sets.get(key)
    if (set) set.attachments.push(attachment)
    else sets.set(key, { groupIds: attachment.securityGroupIds, attachments: [attachment] })
  }
  return sets
}

const userCount = ({ attachments }: GroupSet): number =>
  attachments.reduce((sum, { users }) => sum + users.length, 0)

const byPopularity = (a: GroupSet, b: GroupSet): number =>
  userCount(b) - userCount(a) ||
  a.groupIds.length - b.groupIds.length ||
  compareText(a.groupIds.join('+'), b.groupIds.join('+'))

function usersOf(
  attachments: readonly Attachment[],
  wanted: (version: string) => boolean,
): readonly string[] {
  const arns = attachments.flatMap(({ users }) =>
    users.filter(({ version }) => wanted(version)).map(({ arn }) => arn),
  )
  return [...new Set(arns)].sort(compareText)
}

/** What the leaving interfaces hold, less one address in each subnet where the kept set has no interface yet. */
function addressesFreed(input: {
  readonly model: NetworkModel
  readonly matched: MatchedInterfaces
  readonly leaving: readonly Attachment[]
  readonly staying: readonly Attachment[]
}): Counted {
  const { model, matched, leaving, staying } = input
  const served = new Set(
    staying.filter(({ key }) => matched.byAttachment.has(key)).map(({ subnetId }) => subnetId),
  )
  const bySubnet = new Map<string, number>()
  for (const { key, subnetId } of leaving) {
    const held = (matched.byAttachment.get(key) ?? []).reduce(
      (sum, { eni }) => sum + interfaceAddresses(eni),
      0,
    )
    bySubnet.set(subnetId, (bySubnet.get(subnetId) ?? 0) + held)
  }
  let freed = 0
  for (const [subnetId, held] of bySubnet) {
    freed += Math.max(0, held - (served.has(subnetId) ? 0 : 1))
  }
  const missing = leaving.map((one) => interfacesMissing(model, one.accountId, one.subnetId))
  return counted(freed, missing.find((why) => why !== null) ?? null)
}
