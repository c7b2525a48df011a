import {
  paginateGetResources,
  type ResourceTagMapping,
} from '@aws-sdk/client-resource-groups-tagging-api'
import { unqualified } from '#lib/core/model/function-arn.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectPages } from '../collect-pages.ts'
import type { RegionSource } from '../source.ts'

const PAGE_SIZE = 100

/** One sweep names every function that has tags; the others have none. */
export const functionTags: RegionSource = {
  name: 'function-tags',
  scope: 'region',
  kinds: ['function-tags'],
  actions: ['tag:GetResources'],
  collect: async (aws, target) => {
    const idle = await target.presence.idle(['functions'])
    if (idle !== null) return idle
    const paging = { client: aws.tagging, pageSize: PAGE_SIZE }
    return collectPages({
      action: 'tag:GetResources',
      pages: paginateGetResources(paging, { ResourceTypeFilters: ['lambda:function'] }),
      normalize: ({ ResourceTagMappingList = [] }) => ResourceTagMappingList.flatMap(normalizeTags),
    })
  },
}

/** A function that lost its last tag is still listed, without any. */
export function normalizeTags(answer: ResourceTagMapping): readonly InventoryRecord[] {
  const tags = (answer.Tags ?? []).map(({ Key, Value }) => ({
    key: required(Key, 'Key'),
    value: Value ?? '',
  }))
  if (tags.length === 0) return []
  const functionArn = unqualified(required(answer.ResourceARN, 'ResourceARN'))
  return [{ kind: 'function-tags', key: functionArn, facts: { functionArn, tags } }]
}
