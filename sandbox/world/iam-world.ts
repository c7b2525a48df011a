import type { XmlObject } from '#sandbox/http/xml.ts'
import { AWS_MANAGED, awsManagedArn } from './aws-managed-policies.ts'
import { ownRole } from './build-function.ts'
import { roleIdOf } from './build-interfaces.ts'
import type { FunctionPlan } from './function-plan.ts'
import { hashOf, lettersOf } from './hash.ts'
import { roleArn } from './place.ts'
import type { RegionWorld } from './region-world.ts'
import type {
  AccountPlan,
  GroupPolicyPlan,
  ManagedPolicyPlan,
  RolePlan,
  UserPlan,
} from './role-plan.ts'
import { document, type Statement } from './statement.ts'

export const IAM_FILTERS = [
  'User',
  'Role',
  'Group',
  'LocalManagedPolicy',
  'AWSManagedPolicy',
] as const
export type IamFilter = (typeof IAM_FILTERS)[number]
export interface IamEntity {
  readonly kind: IamFilter
  /** As GetAccountAuthorizationDetails writes it: documents URL-encoded. */
  readonly wire: XmlObject
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html: documents comply with RFC 3986. */
const encoded = (statements: readonly Statement[]): string =>
  encodeURIComponent(JSON.stringify(document(statements)))

export const LAMBDA_TRUST: readonly Statement[] = [
  { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
]

/** The identities of one account, by position: nothing of the ordinary ones is kept. */
export class IamWorld {
  readonly #accountId: string
  readonly #plan: AccountPlan
  readonly #regions: readonly RegionWorld[]
  readonly #managed: readonly string[]

  constructor(accountId: string, plan: AccountPlan, regions: readonly RegionWorld[]) {
    this.#accountId = accountId
    this.#plan = plan
    this.#regions = regions
    this.#managed = managedInUse(plan, regions)
  }

  get positions(): number {
    const { users, groups, roles, policies } = this.#plan
    const own = users.length + groups.length + roles.length + policies.length + this.#managed.length
    return own + this.#regions.reduce((sum, region) => sum + region.positions, 0)
  }

  /** The identity at a position, or null where there is none. Users, groups, policies, planned roles, then functions' roles. */
  at(position: number): IamEntity | null {
    const { users, groups, roles, policies } = this.#plan
    let i = position
    const user = users[i]
    if (user !== undefined) return { kind: 'User', wire: this.#user(user) }
    i -= users.length
    const group = groups[i]
    if (group !== undefined) return { kind: 'Group', wire: this.#group(group) }
    i -= groups.length
    const policy = policies[i]
    if (policy !== undefined) return { kind: 'LocalManagedPolicy', wire: this.#ownPolicy(policy) }
    i -= policies.length
    const managed = this.#managed[i]
    if (managed !== undefined) return { kind: 'AWSManagedPolicy', wire: awsPolicy(managed) }
    i -= this.#managed.length
    const role = roles[i]
    if (role !== undefined) return { kind: 'Role', wire: this.#role(role) }
    return this.#functionRole(i - roles.length)
  }

  /** Every identity, one at a time. */
  *entities(): Generator<IamEntity> {
    for (let position = 0; position < this.positions; position++) {
      const one = this.at(position)
      if (one !== null) yield one
    }
  }

  #functionRole(offset: number): IamEntity | null {
    let i = offset
    for (const region of this.#regions) {
      if (i < region.positions) return this.#roleOfFunction(region, i)
      i -= region.positions
    }
    return null
  }

  /** Functions that name no role of their own have none here. */
  #roleOfFunction(region: RegionWorld, position: number): IamEntity | null {
    const plan = region.planAt(position)
    if (plan === null || plan.roleArn !== undefined) return null
    const ordinary = region.ordinaryRoleAt(position)
    if (ordinary === null && plan.role !== undefined) return null
    return { kind: 'Role', wire: this.#role(executionRole(plan, ordinary ?? ownRole(plan.name))) }
  }

  #role(plan: RolePlan): XmlObject {
    const path = plan.path ?? '/'
    const arn = roleArn(this.#accountId, `${path.slice(1)}${plan.name}`)
    return {
      Path: path,
      RoleName: plan.name,
      RoleId: roleIdOf(arn),
      Arn: arn,
      CreateDate: dateOf(arn),
      AssumeRolePolicyDocument: encoded(plan.trust),
      InstanceProfileList: [],
      RolePolicyList: inlineOf(plan.inline),
      AttachedManagedPolicies: this.#attached(plan.managed),
      PermissionsBoundary: plan.boundary
        ? {
            PermissionsBoundaryType: 'Policy',
            PermissionsBoundaryArn: this.#policyArn(plan.boundary),
          }
        : undefined,
      Tags: Object.entries(plan.tags ?? {}).map(([Key, Value]) => ({ Key, Value })),
      RoleLastUsed:
        plan.lastUsed === null
          ? {}
          : { LastUsedDate: plan.lastUsed ?? '2026-11-19T06:00:00Z', Region: 'eu-central-1' },
    }
  }

  #user(plan: UserPlan): XmlObject {
    const arn = `arn:aws:iam::${this.#accountId}:user/${plan.name}`
    return {
      Path: '/',
      UserName: plan.name,
      UserId: `AIDA${lettersOf(arn, 17, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`,
      Arn: arn,
      CreateDate: dateOf(arn),
      UserPolicyList: inlineOf(plan.inline),
      GroupList: plan.groups ?? [],
      AttachedManagedPolicies: this.#attached(plan.managed),
      Tags: [],
    }
  }

  #group(plan: GroupPolicyPlan): XmlObject {
    const arn = `arn:aws:iam::${this.#accountId}:group/${plan.name}`
    return {
      Path: '/',
      GroupName: plan.name,
      GroupId: `AGPA${lettersOf(arn, 17, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`,
      Arn: arn,
      CreateDate: dateOf(arn),
      GroupPolicyList: inlineOf(plan.inline),
      AttachedManagedPolicies: this.#attached(plan.managed),
    }
  }

  #ownPolicy(plan: ManagedPolicyPlan): XmlObject {
    return managedPolicy(this.#policyArn(plan.name), plan.name, plan.statements)
  }

  #attached(names: readonly string[] | undefined): XmlObject[] {
    return (names ?? []).map((name) => ({ PolicyName: name, PolicyArn: this.#policyArn(name) }))
  }

  #policyArn(name: string): string {
    return name in AWS_MANAGED
      ? awsManagedArn(name)
      : `arn:aws:iam::${this.#accountId}:policy/${name}`
  }
}

const inlineOf = (
  policies: Readonly<Record<string, readonly Statement[]>> | undefined,
): XmlObject[] =>
  Object.entries(policies ?? {}).map(([PolicyName, statements]) => ({
    PolicyName,
    PolicyDocument: encoded(statements),
  }))

/** The role that belongs to one function alone. */
export function executionRole(plan: FunctionPlan, name: string): RolePlan {
  const network = plan.attachment
    ? ['AWSLambdaVPCAccessExecutionRole']
    : ['AWSLambdaBasicExecutionRole']
  return {
    name,
    trust: LAMBDA_TRUST,
    inline: plan.can ? { access: plan.can } : {},
    managed: plan.managedPolicies ?? network,
  }
}

function managedInUse(plan: AccountPlan, regions: readonly RegionWorld[]): string[] {
  const named = [...plan.roles, ...plan.users, ...plan.groups].flatMap((one) => one.managed ?? [])
  const planned = regions.flatMap((region) => region.plan.functions)
  const own = planned.flatMap((one) => one.managedPolicies ?? [])
  const isBusy = regions.some((region) => region.positions > 0)
  const basics = isBusy ? ['AWSLambdaBasicExecutionRole', 'AWSLambdaVPCAccessExecutionRole'] : []
  return [...new Set([...named, ...own, ...basics])].filter((name) => name in AWS_MANAGED).sort()
}

const awsPolicy = (name: string): XmlObject =>
  managedPolicy(awsManagedArn(name), name, AWS_MANAGED[name]?.statements ?? [])

function managedPolicy(arn: string, name: string, statements: readonly Statement[]): XmlObject {
  const version = `v${1 + (hashOf(arn) % 4)}`
  return {
    PolicyName: name,
    PolicyId: `ANPA${lettersOf(arn, 17, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`,
    Arn: arn,
    Path: '/',
    DefaultVersionId: version,
    AttachmentCount: 1,
    IsAttachable: true,
    CreateDate: dateOf(arn),
    UpdateDate: dateOf(arn),
    PolicyVersionList: [
      ...(version === 'v1'
        ? []
        : [
            {
              Document: encoded([{ Effect: 'Deny', Action: '*', Resource: '*' }]),
              VersionId: 'v1',
              IsDefaultVersion: false,
              CreateDate: dateOf(arn),
            },
          ]),
      {
        Document: encoded(statements),
        VersionId: version,
        IsDefaultVersion: true,
        CreateDate: dateOf(arn),
      },
    ],
  }
}

const dateOf = (text: string): string =>
  new Date(Date.UTC(2023, 0, 1) + (hashOf(text) % 1200) * 86_400_000)
    .toISOString()
    .replace('.000', '')
