import type { IamRole } from '#lib/core/model/iam.ts'
import { seen } from '#lib/core/model/observed.ts'
import type { Exposure } from '#lib/core/policy/exposure.ts'
import type { Audience, Grant } from '#lib/core/policy/grant.ts'
import type { RoleAbilities, RoleView, TrustedPrincipal } from '#lib/core/rules/role-view.ts'

const HERE = '111122223333'
const ARN = `arn:aws:lambda:eu-west-1:${HERE}:function:orders`

export const grant = (patch: Partial<Grant> = {}): Grant => ({
  audience: 'same-account',
  proven: 'same-account',
  principal: { kind: 'account', text: HERE, accountId: HERE },
  accountId: HERE,
  organizationId: null,
  service: null,
  actions: ['lambda:InvokeFunction'],
  invokes: true,
  changes: false,
  statement: { document: ARN, layer: 'resource', index: 0, sid: 's0' },
  conditions: [],
  anomaly: null,
  mayBeDeniedBy: [],
  dormant: false,
  viaUrl: false,
  note: null,
  ...patch,
})

export const exposure = (audience: Audience, ...grants: readonly Grant[]): Exposure => ({
  audience,
  proven: audience,
  atWorst: audience,
  unknowns: [],
  grants,
  deciding: grants.slice(0, 1).map(({ statement }) => statement),
  remedy: null,
})

/** Proven to be one thing, at worst another. */
export const unsure = (proven: Audience, atWorst: Audience): Exposure => ({
  ...exposure(proven),
  audience: 'unknown',
  atWorst,
  unknowns: ['a statement could not be read'],
})

export const abilities = (patch: Partial<RoleAbilities> = {}): RoleAbilities => ({
  administrator: null,
  wildcards: [],
  escalations: [],
  passRoleOnEverything: null,
  updateCodeOnEverything: null,
  lambdaWildcard: null,
  passCapacityProviderOnEverything: null,
  assumesElsewhere: [],
  readsSecrets: [],
  writesLogs: true,
  createsInterfaces: true,
  deletesInterfaces: true,
  invokesFunctions: false,
  interfacesDeniedToCode: true,
  services: [],
  ...patch,
})

export const trusted = (patch: Partial<TrustedPrincipal> = {}): TrustedPrincipal => ({
  principal: 'lambda.amazonaws.com',
  isLambda: true,
  isEdge: false,
  accountId: null,
  bound: true,
  ...patch,
})

const iamRole: IamRole = {
  arn: `arn:aws:iam::${HERE}:role/orders`,
  roleId: 'AROAORDERS',
  name: 'orders',
  path: '/',
  trustPolicy: null,
  inlinePolicies: [],
  attachedPolicyArns: [],
  boundaryArn: `arn:aws:iam::${HERE}:policy/boundary`,
  lastUsedAt: null,
  createdAt: null,
  tags: [],
}

export const roleView = ({
  role,
  ...patch
}: Omit<Partial<RoleView>, 'role'> & { readonly role?: Partial<IamRole> }): RoleView => ({
  role: { ...iamRole, ...role },
  abilities: seen(abilities()),
  trust: seen([trusted()]),
  functionArns: seen([ARN]),
  serviceAccess: seen([]),
  ...patch,
})
