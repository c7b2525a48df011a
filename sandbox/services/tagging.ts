import { numberOf, textOf } from '#sandbox/http/call.ts'
import { readMarker, writeMarker } from '#sandbox/http/page.ts'
import type { XmlObject } from '#sandbox/http/xml.ts'
import type { Handlers } from './handler.ts'

/** Functions that carry tags; the token is empty on the last page, as AWS has it. */
export const tagging: Handlers = {
  GetResources: (call, world) => {
    const filters = call.input['ResourceTypeFilters']
    const asked = Array.isArray(filters) ? filters.map(String) : []
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
