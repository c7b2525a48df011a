import {
  ListRootsCommand,
  paginateListOrganizationalUnitsForParent,
  type Root,
} from '@aws-sdk/client-organizations'
import type { OrganizationalUnit } from '#lib/core/model/organization.ts'
import { required } from '../aws/unreadable-answer.ts'
import type { Discovery } from './discovery.ts'

/** AWS's largest page in Organizations. */
const PAGE_SIZE = 20

export interface Units {
  readonly units: readonly OrganizationalUnit[]
  readonly complete: boolean
  /** Null when the root could not be read. */
  readonly enabledPolicyTypes: readonly string[] | null
}

/** The tree of organizational units from the root down, at most five levels deep by AWS's limit. */
export async function readUnits(discovery: Discovery, organizationId: string): Promise<Units> {
  const root = await discovery.ask('organizations:ListRoots', null, async () => {
    const { Roots = [] } = await discovery.aws.organizations.send(new ListRootsCommand({}))
    return required(Roots[0], 'Roots')
  })
  if (root === null) return { units: [], complete: false, enabledPolicyTypes: null }
  const top = rootUnit(root, organizationId)
  const below = await readBelow(discovery, top)
  return {
    units: [top, ...below.units],
    complete: below.complete,
    enabledPolicyTypes: enabledTypes(root),
  }
}

interface Below {
  readonly units: readonly OrganizationalUnit[]
  readonly complete: boolean
}

async function readBelow(discovery: Discovery, parent: OrganizationalUnit): Promise<Below> {
  const action = 'organizations:ListOrganizationalUnitsForParent'
  const children = await discovery.ask(action, parent.id, async () => {
    const found: OrganizationalUnit[] = []
    const paging = { client: discovery.aws.organizations, pageSize: PAGE_SIZE }
    for await (const page of paginateListOrganizationalUnitsForParent(paging, {
      ParentId: parent.id,
    })) {
      for (const { Id, Name } of page.OrganizationalUnits ?? []) {
        found.push(childUnit(parent, required(Id, 'Id'), Name ?? required(Id, 'Id')))
      }
    }
    return found
  })
  if (children === null) return { units: [], complete: false }
  const below = await Promise.all(children.map((child) => readBelow(discovery, child)))
  return {
    units: [...children, ...below.flatMap(({ units }) => units)],
    complete: below.every(({ complete }) => complete),
  }
}

const rootUnit = (root: Root, organizationId: string): OrganizationalUnit => {
  const id = required(root.Id, 'Roots.Id')
  return {
    id,
    name: root.Name ?? 'Root',
    parentId: null,
    path: '/',
    idPath: `${organizationId}/${id}/`,
  }
}

const childUnit = (parent: OrganizationalUnit, id: string, name: string): OrganizationalUnit => ({
  id,
  name,
  parentId: parent.id,
  path: parent.path === '/' ? `/${name}` : `${parent.path}/${name}`,
  idPath: `${parent.idPath}${id}/`,
})

const enabledTypes = (root: Root): string[] =>
  (root.PolicyTypes ?? []).flatMap(({ Type, Status }) =>
    Type && Status === 'ENABLED' ? [Type] : [],
  )
