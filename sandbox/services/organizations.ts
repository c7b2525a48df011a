import { AwsError } from '#sandbox/http/aws-error.ts'
import { type Call, numberOf, textOf } from '#sandbox/http/call.ts'
import { pageOf } from '#sandbox/http/page.ts'
import type { XmlObject } from '#sandbox/http/xml.ts'
import {
  ORGANIZATION_ID,
  type OrganizationWorld,
  ROOT_ID,
} from '#sandbox/world/organization-world.ts'
import type { SandboxAccount, SandboxPolicy, SandboxUnit } from '#sandbox/world/sandbox-account.ts'
import type { World } from '#sandbox/world/world.ts'
import type { Handler, Handlers } from './handler.ts'

const MOST = 20

/** ARNs of an organization name its management account. */
const arnOf = (world: World, resource: string): string =>
  `arn:aws:organizations::${world.organization.management.id}:${resource}`

function listed(call: Call, member: string, all: readonly XmlObject[]): XmlObject {
  const size = Math.min(MOST, numberOf(call, 'MaxResults', MOST))
  const { items, next } = pageOf(all, { marker: textOf(call, 'NextToken'), size })
  return next === null ? { [member]: items } : { [member]: items, NextToken: next }
}

const accountWire = (world: World, account: SandboxAccount): XmlObject => ({
  Id: account.id,
  Arn: arnOf(world, `account/${ORGANIZATION_ID}/${account.id}`),
  Email: account.email,
  Name: account.name,
  State: account.state,
  Paths: [`${world.organization.path(account.parentId)}${account.id}/`],
  JoinedMethod: 'CREATED',
  JoinedTimestamp: account.joinedAt,
})

const unitWire = (world: World, unit: SandboxUnit): XmlObject => ({
  Id: unit.id,
  Arn: arnOf(world, `ou/${ORGANIZATION_ID}/${unit.id}`),
  Name: unit.name,
  Path: world.organization.path(unit.id),
})

const policyWire = (world: World, policy: SandboxPolicy): XmlObject => ({
  Id: policy.id,
  Arn: policy.awsManaged
    ? `arn:aws:organizations::aws:policy/${policy.type.toLowerCase()}/${policy.id}`
    : arnOf(world, `policy/${ORGANIZATION_ID}/${policy.type.toLowerCase()}/${policy.id}`),
  Name: policy.name,
  Description: policy.description,
  Type: policy.type,
  AwsManaged: policy.awsManaged,
})

function policyOf(call: Call, world: World): SandboxPolicy {
  const id = textOf(call, 'PolicyId')
  const policy = world.organization.policies.find((one) => one.id === id)
  if (policy === undefined) throw new AwsError('PolicyNotFoundException', `No policy ${id}`)
  return policy
}

function parentOf(call: Call, { organization }: World, member: string): string {
  const id = textOf(call, member) ?? ''
  if (id === ROOT_ID || organization.unit(id) !== null) return id
  throw new AwsError('ParentNotFoundException', `You specified a parent that doesn't exist: ${id}`)
}

const describeOrganization: Handler = (_call, world) => {
  const { management } = world.organization
  return {
    Organization: {
      Id: ORGANIZATION_ID,
      Arn: arnOf(world, `organization/${ORGANIZATION_ID}`),
      FeatureSet: 'ALL',
      MasterAccountArn: arnOf(world, `account/${ORGANIZATION_ID}/${management.id}`),
      MasterAccountId: management.id,
      MasterAccountEmail: management.email,
    },
  }
}

function targetWire(world: World, id: string): XmlObject {
  const { organization } = world
  const account = organization.account(id)
  if (account !== null) {
    return {
      TargetId: id,
      Arn: accountWire(world, account)['Arn'],
      Name: account.name,
      Type: 'ACCOUNT',
    }
  }
  const unit = organization.unit(id)
  if (unit === null) {
    return {
      TargetId: id,
      Arn: arnOf(world, `root/${ORGANIZATION_ID}/${id}`),
      Name: 'Root',
      Type: 'ROOT',
    }
  }
  return {
    TargetId: id,
    Arn: unitWire(world, unit)['Arn'],
    Name: unit.name,
    Type: 'ORGANIZATIONAL_UNIT',
  }
}

const childUnits = (organization: OrganizationWorld, parent: string): SandboxUnit[] =>
  organization.units.filter((unit) => unit.parentId === parent)

const tagsOf = (world: World, id: string): XmlObject[] =>
  Object.entries(world.organization.account(id)?.tags ?? {}).map(([Key, Value]) => ({ Key, Value }))

/** Reads of the organization; every member may ask DescribeOrganization, only the management account the rest. */
export const organizations: Handlers = {
  DescribeOrganization: describeOrganization,
  ListRoots: (_call, world) => ({
    Roots: [
      {
        Id: ROOT_ID,
        Arn: arnOf(world, `root/${ORGANIZATION_ID}/${ROOT_ID}`),
        Name: 'Root',
        PolicyTypes: ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'].map((Type) => ({
          Type,
          Status: 'ENABLED',
        })),
      },
    ],
  }),
  ListAccounts: (call, world) => {
    const { items, next } = pageOf(world.organization.accounts, {
      marker: textOf(call, 'NextToken'),
      size: Math.min(MOST, numberOf(call, 'MaxResults', MOST)),
    })
    const wire = items.map((account) => accountWire(world, account))
    return next === null ? { Accounts: wire } : { Accounts: wire, NextToken: next }
  },
  ListOrganizationalUnitsForParent: (call, world) => {
    const units = childUnits(world.organization, parentOf(call, world, 'ParentId'))
    return listed(
      call,
      'OrganizationalUnits',
      units.map((unit) => unitWire(world, unit)),
    )
  },
  ListAccountsForParent: (call, world) => {
    const parent = parentOf(call, world, 'ParentId')
    const children = world.organization.accounts.filter((account) => account.parentId === parent)
    return listed(
      call,
      'Accounts',
      children.map((account) => accountWire(world, account)),
    )
  },
  ListParents: (call, world) => {
    const id = textOf(call, 'ChildId') ?? ''
    const parentId =
      world.organization.account(id)?.parentId ?? world.organization.unit(id)?.parentId
    if (parentId === undefined) throw new AwsError('ChildNotFoundException', `No child ${id}`)
    return {
      Parents: [{ Id: parentId, Type: parentId === ROOT_ID ? 'ROOT' : 'ORGANIZATIONAL_UNIT' }],
    }
  },
  ListPolicies: (call, world) => {
    const type = textOf(call, 'Filter')
    const all = world.organization.policies.filter((policy) => policy.type === type)
    return listed(
      call,
      'Policies',
      all.map((policy) => policyWire(world, policy)),
    )
  },
  DescribePolicy: (call, world) => {
    const policy = policyOf(call, world)
    return { Policy: { PolicySummary: policyWire(world, policy), Content: policy.content } }
  },
  ListTargetsForPolicy: (call, world) => {
    const { targets } = policyOf(call, world)
    return listed(
      call,
      'Targets',
      targets.map((id) => targetWire(world, id)),
    )
  },
  ListTagsForResource: (call, world) => ({ Tags: tagsOf(world, textOf(call, 'ResourceId') ?? '') }),
  ListDelegatedAdministrators: (call, world) => {
    const delegate = world.organization.accounts.find((one) => one.story === 'security-tooling')
    const all = delegate
      ? [{ ...accountWire(world, delegate), DelegationEnabledDate: 1_700_000_000 }]
      : []
    return listed(call, 'DelegatedAdministrators', all)
  },
}
