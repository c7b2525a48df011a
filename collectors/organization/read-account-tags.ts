import { paginateListTagsForResource } from '@aws-sdk/client-organizations'
import {
  paginateGetResources,
  type ResourceTagMapping,
} from '@aws-sdk/client-resource-groups-tagging-api'
import type { AccountId } from '#lib/core/model/account-id.ts'
import type { Tags } from '#lib/core/model/tags.ts'
import { required } from '../aws/unreadable-answer.ts'
import { eachOf, Feed } from '../feed.ts'
import type { Discovery } from './discovery.ts'

/** AWS's largest page of the tagging API. */
const PAGE_SIZE = 100
const IN_FLIGHT = 8
/** One call an account: at the documented ten a second, so many hold a run up for a minute or two. */
const MOST_ONE_BY_ONE = 500
/** Tags that are known are asked for again once in so many days, or in as many as it takes to ask for all. */
const LEAST_TURN_DAYS = 7

/** What was known before, so that a read that is lost or not due deletes nothing. */
export interface KnownTags {
  readonly tags: ReadonlyMap<AccountId, Tags>
  readonly now: Date
}

export interface AccountTags {
  /** Accounts that are left out: nobody knows. */
  readonly tags: ReadonlyMap<AccountId, Tags>
  readonly complete: boolean
}

export interface TagsAsk {
  readonly accountIds: readonly AccountId[]
  /** Only from there does one sweep see the tags of all accounts. */
  readonly isManagement: boolean
  /** Left out: a trial, which asks for no more than it needs to see whether it may. */
  readonly known?: KnownTags
}

/**
 * The tags of the organization's accounts. A sweep of the tagging API in the Region of Organizations names a hundred accounts a
 * call; an empty one says nothing (it may have been asked elsewhere), and then accounts are asked one by one, some of them a run.
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListTagsForResource.html
 */
export async function readAccountTags(discovery: Discovery, ask: TagsAsk): Promise<AccountTags> {
  const known = ask.known?.tags ?? new Map<AccountId, Tags>()
  const swept = ask.isManagement ? await sweep(discovery) : EMPTY
  if (swept === null) return { tags: known, complete: false }
  if (swept.size > 0) {
    return { tags: new Map(ask.accountIds.map((id) => [id, swept.get(id) ?? []])), complete: true }
  }
  const found = await askEach(discovery, dueOf(ask, known))
  const tags = new Map([...known, ...found.tags])
  const complete = !found.lost && ask.accountIds.every((id) => tags.has(id))
  return { tags, complete }
}

const EMPTY: ReadonlyMap<string, Tags> = new Map()

const sweep = (discovery: Discovery): Promise<ReadonlyMap<string, Tags> | null> =>
  discovery.ask('tag:GetResources', null, async () => {
    const found = new Map<string, Tags>()
    const paging = { client: discovery.global.tagging, pageSize: PAGE_SIZE }
    const input = { ResourceTypeFilters: ['organizations:account'] }
    for await (const { ResourceTagMappingList = [] } of paginateGetResources(paging, input)) {
      for (const one of ResourceTagMappingList) found.set(accountOf(one), tagsOf(one.Tags))
    }
    return found
  })

/** `arn:aws:organizations::<management account>:account/o-x/<account>`. */
const accountOf = ({ ResourceARN }: ResourceTagMapping): string =>
  required(ResourceARN, 'ResourceARN').split('/').at(-1) ?? ''

const tagsOf = (
  answer: readonly {
    readonly Key?: string | undefined
    readonly Value?: string | undefined
  }[] = [],
): Tags => answer.map(({ Key, Value }) => ({ key: required(Key, 'Key'), value: Value ?? '' }))

/** Those never read first, then those whose day it is. */
function dueOf(
  { accountIds, known: asked }: TagsAsk,
  known: ReadonlyMap<AccountId, Tags>,
): readonly AccountId[] {
  if (asked === undefined) return accountIds.slice(0, 1)
  const turn = Math.max(LEAST_TURN_DAYS, Math.ceil(accountIds.length / MOST_ONE_BY_ONE))
  const today = Math.floor(asked.now.getTime() / 86_400_000) % turn
  const few = accountIds.length <= MOST_ONE_BY_ONE
  const fresh = accountIds.filter((id) => !known.has(id))
  const again = accountIds.filter((id) => known.has(id) && (few || Number(id) % turn === today))
  return [...fresh, ...again].slice(0, MOST_ONE_BY_ONE)
}

/** Where the first is refused, all are. */
async function askEach(discovery: Discovery, due: readonly AccountId[]) {
  const tags = new Map<AccountId, Tags>()
  let lost = false
  const read = async (id: AccountId): Promise<boolean> => {
    const found = await discovery.ask('organizations:ListTagsForResource', id, () =>
      list(discovery, id),
    )
    if (found === null) lost = true
    else tags.set(id, found)
    return found !== null || tags.size > 0
  }
  const [first, ...rest] = due
  if (first === undefined || !(await read(first))) return { tags, lost }
  const feed = new Feed<AccountId>()
  feed.push(rest)
  feed.end(null)
  await eachOf(feed, IN_FLIGHT, read)
  return { tags, lost }
}

async function list(discovery: Discovery, accountId: AccountId): Promise<Tags> {
  const found: Tags[number][] = []
  const paging = { client: discovery.aws.organizations }
  for await (const page of paginateListTagsForResource(paging, { ResourceId: accountId })) {
    found.push(...tagsOf(page.Tags))
  }
  return found
}
