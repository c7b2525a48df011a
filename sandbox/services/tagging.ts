import { type Call, numberOf, textOf } from '#sandbox/http/call.ts'
import { pageOf, readMarker, writeMarker } from '#sandbox/http/page.ts'
import type { XmlObject } from '#sandbox/http/xml.ts'
import { ORGANIZATION_ID } from '#sandbox/world/organization-world.ts'
import type { World } from '#sandbox/world/world.ts'
import type { Handlers } from './handler.ts'

/** Functions and, where Organizations lives, accounts that carry tags; the token is empty on the last page, as AWS has it. */
export const tagging: Handlers = {
  GetResources: (call, world) => {
    const filters = call.input['ResourceTypeFilters']
    const asked = Array.isArray(filters) ? filters.map(String) : []
    if (asked.some((type) => type.startsWith('organizations'))) return accountsOf(call, world)
    const region = world.region(call)
    const isAsked =
      asked.length === 0 || asked.some((type) => type === 'lambda' || type === 'lambda:function')
    const size = Math.min(100, numberOf(call, 'ResourcesPerPage', 50))
    const found: XmlObject[] = []
    let at = isAsked ? readMarker(textOf(call, 'PaginationToken')) : region.positions
    for (; found.length < size && at < region.positions; at++) {
      const fn = region.functionAt(at)
      const tags = Object.entries(fn?.tags ?? {})
      if (fn === null || tags.length === 0) continue
      found.push({ ResourceARN: fn.arn, Tags: tags.map(([Key, Value]) => ({ Key, Value })) })
    }
    return {
      ResourceTagMappingList: found,
      PaginationToken: at < region.positions ? writeMarker(at) : '',
    }
  },
}

/** The accounts belong to the management account, and its tagging API knows them in us-east-1 alone. */
function accountsOf(call: Call, { organization }: World): XmlObject {
  const isHome = call.region === 'us-east-1' && call.accountId === organization.management.id
  const tagged = isHome ? organization.accounts.filter(({ tags }) => hasAny(tags)) : []
  const { items, next } = pageOf(tagged, {
    marker: textOf(call, 'PaginationToken') || null,
    size: Math.min(100, numberOf(call, 'ResourcesPerPage', 50)),
  })
  return {
    ResourceTagMappingList: items.map(({ id, tags }) => ({
      ResourceARN: `arn:aws:organizations::${organization.management.id}:account/${ORGANIZATION_ID}/${id}`,
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    })),
    PaginationToken: next ?? '',
  }
}

const hasAny = (tags: object): boolean => Object.keys(tags).length > 0
