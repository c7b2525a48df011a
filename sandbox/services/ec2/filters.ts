import type { Call } from '#sandbox/http/call.ts'
import type { XmlObject, XmlValue } from '#sandbox/http/xml.ts'

/** Filter names whose member is not the camel-cased name. */
const MEMBERS: Readonly<Record<string, string>> = {
  'group-id': 'groupSet.groupId',
  'attachment.instance-owner-id': 'attachment.instanceOwnerId',
  'operator.principal': 'operator.principal',
}

const memberOf = (filter: string): string =>
  MEMBERS[filter] ?? filter.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

const ID_MEMBERS = ['networkInterfaceId', 'subnetId', 'vpcId', 'groupId', 'routeTableId'] as const

/** Whether a resource passes the call's `Filter.N` members and explicit ids. */
export function matches(call: Call, one: XmlObject): boolean {
  for (let n = 1; call.input[`Filter.${n}.Name`] !== undefined; n++) {
    const path = memberOf(String(call.input[`Filter.${n}.Name`])).split('.')
    const wanted = valuesOf(call, `Filter.${n}.Value.`)
    if (!read(one, path).some((value) => wanted.includes(value))) return false
  }
  return ID_MEMBERS.every((member) => isWanted(call, one, member))
}

/** SubnetId.1, VpcId.2 … name resources of that kind; the first id member that a resource has is its own. */
function isWanted(call: Call, one: XmlObject, member: string): boolean {
  const wanted = valuesOf(call, `${member.charAt(0).toUpperCase()}${member.slice(1)}.`)
  return wanted.length === 0 || wanted.includes(String(one[member]))
}

function valuesOf(call: Call, prefix: string): string[] {
  const values: string[] = []
  for (let n = 1; call.input[`${prefix}${n}`] !== undefined; n++) {
    values.push(String(call.input[`${prefix}${n}`]))
  }
  return values
}

function read(value: XmlValue, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((one: XmlValue) => read(one, path))
  const [head, ...rest] = path
  if (head === undefined) return value === null || value === undefined ? [] : [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return read((value as XmlObject)[head], rest)
}
