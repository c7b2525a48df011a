import type { AccountRegionNetwork, NetworkedFunction } from './capacity-input.ts'
import { securityGroupSet } from './security-group-set.ts'

/**
 * A network attachment: a distinct subnet and security-group set of an account. Lambda keeps one
 * Hyperplane interface for each, shared by every function and version that has the same pair.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-enis
 */
export interface Attachment {
  readonly key: string
  readonly accountId: string
  readonly region: string
  readonly subnetId: string
  readonly securityGroupIds: readonly string[]
  /** The versions that use it, in the order listed. */
  readonly users: NetworkedFunction[]
}

export interface AttachmentId {
  readonly accountId: string
  readonly region: string
  readonly subnetId: string
  /** In the order of `securityGroupSet`. */
  readonly securityGroupIds: readonly string[]
}

export const attachmentKey = (id: AttachmentId): string =>
  `${id.accountId}/${id.region}/${id.subnetId}/${id.securityGroupIds.join('+')}`

/** Whether a version runs on Hyperplane interfaces: it names a subnet, and is not on a capacity provider's own instances. */
export const isAttached = (fn: NetworkedFunction): boolean =>
  fn.vpc !== null && fn.vpc.subnetIds.length > 0 && fn.capacityProviderArn === null

/** The distinct attachments of an account·Region, over $LATEST and every published version that was listed. */
export function deriveAttachments(place: AccountRegionNetwork): Map<string, Attachment> {
  const attachments = new Map<string, Attachment>()
  for (const listing of [place.functions, place.versions]) {
    for (const fn of listing.records) attach(attachments, place, fn)
  }
  return attachments
}

function attach(
  attachments: Map<string, Attachment>,
  place: AccountRegionNetwork,
  fn: NetworkedFunction,
): void {
  if (fn.vpc === null || !isAttached(fn)) return
  const securityGroupIds = securityGroupSet(fn.vpc.securityGroupIds)
  const { accountId, region } = place
  for (const subnetId of new Set(fn.vpc.subnetIds)) {
    const id = { accountId, region, subnetId, securityGroupIds }
    const key = attachmentKey(id)
    const known = attachments.get(key)
    if (known) known.users.push(fn)
    else attachments.set(key, { key, ...id, users: [fn] })
  }
}
