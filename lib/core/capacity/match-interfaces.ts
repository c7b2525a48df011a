import { attachmentKey } from './attachment.ts'
import { compareText } from './compare-text.ts'
import { isLambdaInterface } from './interface-kind.ts'
import type { NetworkModel, OwnedInterface } from './network-model.ts'
import { securityGroupSet } from './security-group-set.ts'

export interface MatchedInterfaces {
  /** Lambda's interfaces by the attachment that explains them, ids in order. */
  readonly byAttachment: ReadonlyMap<string, readonly OwnedInterface[]>
  /** Lambda's interfaces that no listed version explains. */
  readonly unexplained: readonly OwnedInterface[]
}

/**
 * Which attachment explains which interface of Lambda: same account, same subnet, equal set of security groups.
 * The description names only the function that first caused the interface, so it decides nothing here.
 */
export function matchInterfaces(model: NetworkModel): MatchedInterfaces {
  const byAttachment = new Map<string, OwnedInterface[]>()
  const unexplained: OwnedInterface[] = []
  for (const owned of model.interfaces.values()) {
    if (!isLambdaInterface(owned.eni)) continue
    const key = explainingKey(model, owned)
    if (key === null) {
      unexplained.push(owned)
      continue
    }
    const matched = byAttachment.get(key)
    if (matched) matched.push(owned)
    else byAttachment.set(key, [owned])
  }
  for (const matched of byAttachment.values()) matched.sort(byInterfaceId)
  return { byAttachment, unexplained: unexplained.sort(byInterfaceId) }
}

const byInterfaceId = (left: OwnedInterface, right: OwnedInterface): number =>
  compareText(left.eni.id, right.eni.id)

function explainingKey(model: NetworkModel, { eni, accountId }: OwnedInterface): string | null {
  if (eni.subnetId === null) return null
  const key = attachmentKey({
    accountId,
    region: model.region,
    subnetId: eni.subnetId,
    securityGroupIds: securityGroupSet(eni.securityGroupIds),
  })
  return model.attachments.has(key) ? key : null
}
