import { type Call, numberOf, textOf } from '#sandbox/http/call.ts'
import { readMarker, writeMarker } from '#sandbox/http/page.ts'
import type { XmlObject } from '#sandbox/http/xml.ts'
import { IAM_FILTERS, type IamFilter } from '#sandbox/world/iam-world.ts'
import type { Handlers } from './handler.ts'

const SETS: Readonly<Record<IamFilter, string>> = {
  User: 'UserDetailList',
  Group: 'GroupDetailList',
  Role: 'RoleDetailList',
  LocalManagedPolicy: 'Policies',
  AWSManagedPolicy: 'Policies',
}

function filtersOf(call: Call): ReadonlySet<string> {
  const wanted: string[] = []
  for (let n = 1; call.input[`Filter.member.${n}`] !== undefined; n++) {
    wanted.push(String(call.input[`Filter.member.${n}`]))
  }
  return new Set(wanted.length > 0 ? wanted : IAM_FILTERS)
}

export const iam: Handlers = {
  GetAccountAuthorizationDetails: (call, world) => {
    const identities = world.iam(call.accountId)
    const wanted = filtersOf(call)
    const size = Math.min(1000, numberOf(call, 'MaxItems', 100))
    const sets: Record<string, XmlObject[]> = {
      UserDetailList: [],
      GroupDetailList: [],
      RoleDetailList: [],
      Policies: [],
    }
    let at = readMarker(textOf(call, 'Marker'))
    for (let found = 0; found < size && at < identities.positions; at++) {
      const one = identities.at(at)
      if (one === null || !wanted.has(one.kind)) continue
      sets[SETS[one.kind]]?.push(one.wire)
      found += 1
    }
    const more = at < identities.positions
    return more
      ? { ...sets, IsTruncated: true, Marker: writeMarker(at) }
      : { ...sets, IsTruncated: false }
  },
}
