import type { SecurityGroup } from '#lib/core/model/network.ts'
import { canonicalRules } from './canonical-rules.ts'
import { compareText } from './compare-text.ts'
import type { NetworkModel } from './network-model.ts'

/**
 * What a set of security groups does for a function's interface, as text: equal text, equal effect.
 * Inbound rules reach no function, so they do not count; being named in somebody else's rule does, since that
 * rule lets the members in. https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
 */
export interface SecurityGroupEffect {
  readonly outbound: string
  readonly namedBy: string
}

export type EffectReader = (groupIds: readonly string[]) => SecurityGroupEffect | null

/** Reads effects of group sets of a Region, each distinct set once. Null when a group of the set was not listed. */
export function effectReader(model: NetworkModel): EffectReader {
  const namedBy = rulesNaming(model.securityGroups.values())
  const known = new Map<string, SecurityGroupEffect | null>()
  return (groupIds) => {
    const key = groupIds.join('+')
    const effect = known.get(key)
    if (effect !== undefined) return effect
    const derived = deriveEffect(groupIds, model.securityGroups, namedBy)
    known.set(key, derived)
    return derived
  }
}

export const effectKey = ({ outbound, namedBy }: SecurityGroupEffect): string =>
  `${outbound}\n--\n${namedBy}`

function deriveEffect(
  groupIds: readonly string[],
  groups: ReadonlyMap<string, SecurityGroup>,
  namedBy: ReadonlyMap<string, ReadonlySet<string>>,
): SecurityGroupEffect | null {
  const members: SecurityGroup[] = []
  for (const id of groupIds) {
    const group = groups.get(id)
    if (group === undefined) return null
    members.push(group)
  }
  const names = new Set(groupIds.flatMap((id) => [...(namedBy.get(id) ?? [])]))
  return {
    outbound: canonicalRules(members.flatMap(({ egress }) => egress)),
    namedBy: [...names].sort(compareText).join('\n'),
  }
}

function rulesNaming(groups: Iterable<SecurityGroup>): ReadonlyMap<string, ReadonlySet<string>> {
  const naming = new Map<string, Set<string>>()
  for (const group of groups) {
    for (const direction of ['ingress', 'egress'] as const) {
      for (const rule of group[direction]) {
        const text = `${group.id} ${direction} ${rule.protocol} ${rule.fromPort}-${rule.toPort}`
        for (const id of rule.groupIds) naming.set(id, (naming.get(id) ?? new Set()).add(text))
      }
    }
  }
  return naming
}
