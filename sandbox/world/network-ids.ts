import { hexOf } from './hash.ts'
import type { Place } from './place.ts'

/** `owner:vpc/x` names a resource of another account's shared VPC; `vpc/x` one of the place's own. */
function ownerOf(place: Place, label: string): readonly [accountId: string, label: string] {
  const match = /^(\d{12}):(.+)$/.exec(label)
  return match === null ? [place.accountId, label] : [match[1] ?? '', match[2] ?? '']
}

/** The id of a network resource that the plans call by a label: `subnet-0…`, the same for whoever sees it. */
export function networkId(prefix: string, place: Place, label: string): string {
  const [owner, name] = ownerOf(place, label)
  return `${prefix}-0${hexOf(`${prefix}|${owner}|${place.region}|${name}`, 16)}`
}

export const subnetId = (place: Place, label: string): string => networkId('subnet', place, label)
export const groupId = (place: Place, label: string): string => networkId('sg', place, label)
/** The VPC of a `vpc/x` or `owner:vpc/x` label. */
export const vpcIdOf = (place: Place, label: string): string =>
  networkId('vpc', place, label.slice(0, label.lastIndexOf('/')))
