import {
  type Account as Answer,
  paginateListAccounts,
  paginateListAccountsForParent,
} from '@aws-sdk/client-organizations'
import { accountId } from '#lib/core/model/account-id.ts'
import type { Account, OrganizationalUnit } from '#lib/core/model/organization.ts'
import { required } from '../aws/unreadable-answer.ts'
import type { Discovery } from './discovery.ts'

/** AWS's largest page in Organizations. */
const PAGE_SIZE = 20

/** Every account of the organization and where it hangs; null when they could not be listed. */
export async function readAccounts(
  discovery: Discovery,
  place: {
    readonly units: readonly OrganizationalUnit[]
    readonly managementAccountId: string | null
  },
): Promise<readonly Account[] | null> {
  const answers = await discovery.ask('organizations:ListAccounts', null, async () => {
    const found: Answer[] = []
    const paging = { client: discovery.aws.organizations, pageSize: PAGE_SIZE }
    for await (const { Accounts = [] } of paginateListAccounts(paging, {})) found.push(...Accounts)
    return found
  })
  if (answers === null) return null
  const pathless = answers.some(({ Paths = [] }) => parentOf(Paths) === null)
  const parents = pathless ? await readParents(discovery, place.units) : new Map<string, string>()
  const units = new Map(place.units.map((unit) => [unit.id, unit]))
  return answers.map((answer) => {
    const parentId = parentOf(answer.Paths ?? []) ?? parents.get(answer.Id ?? '') ?? null
    const unit = parentId === null ? undefined : units.get(parentId)
    return normalizeAccount(answer, {
      parentId,
      unit,
      managementAccountId: place.managementAccountId,
    })
  })
}

export function normalizeAccount(
  answer: Answer,
  place: {
    readonly parentId: string | null
    readonly unit: OrganizationalUnit | undefined
    readonly managementAccountId: string | null
  },
): Account {
  const id = accountId(required(answer.Id, 'Accounts.Id'))
  return {
    id,
    name: answer.Name ?? id,
    email: answer.Email ?? null,
    state: required(answer.State ?? answer.Status, 'Accounts.State'),
    joinedAt: answer.JoinedTimestamp?.toISOString() ?? null,
    parentId: place.parentId,
    ouPath: place.unit?.path ?? null,
    ouIdPath: place.unit?.idPath ?? null,
    tags: null,
    isManagement: id === place.managementAccountId,
  }
}

/** The root or unit that an organization path such as `o-x/r-y/ou-1/` ends in. */
function parentOf(paths: readonly string[]): string | null {
  const [path = ''] = paths
  return path.split('/').findLast((part) => part.startsWith('ou-') || part.startsWith('r-')) ?? null
}

async function readParents(
  discovery: Discovery,
  units: readonly OrganizationalUnit[],
): Promise<ReadonlyMap<string, string>> {
  const parents = new Map<string, string>()
  await Promise.all(
    units.map((unit) =>
      discovery.ask('organizations:ListAccountsForParent', unit.id, async () => {
        const paging = { client: discovery.aws.organizations, pageSize: PAGE_SIZE }
        for await (const page of paginateListAccountsForParent(paging, { ParentId: unit.id })) {
          for (const { Id } of page.Accounts ?? []) if (Id !== undefined) parents.set(Id, unit.id)
        }
      }),
    ),
  )
  return parents
}
