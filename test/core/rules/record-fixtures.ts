import type { Egress } from '#lib/core/capacity/egress.ts'
import type { InspectorCoverage } from '#lib/core/model/detection-status.ts'
import type { ContainerImage, FunctionCode } from '#lib/core/model/function-code.ts'
import type { EnvironmentVariable } from '#lib/core/model/function-configuration.ts'
import type {
  CodeSigningConfig,
  EventInvokeConfig,
  EventSourceMapping,
  FunctionAlias,
  FunctionState,
  FunctionUrl,
  RuntimeManagement,
} from '#lib/core/model/function-facts.ts'
import type { FunctionMetrics } from '#lib/core/model/function-metrics.ts'
import type { IamRole } from '#lib/core/model/iam.ts'
import type { KmsKey } from '#lib/core/model/kms-key.ts'
import type { LayerVersion } from '#lib/core/model/lambda-region.ts'
import type { LogGroup } from '#lib/core/model/log-group.ts'
import type { MessageTarget } from '#lib/core/model/message-target.ts'
import type { SecurityGroup, SecurityGroupRule, Subnet } from '#lib/core/model/network.ts'
import { seen } from '#lib/core/model/observed.ts'
import type { Exposure } from '#lib/core/policy/exposure.ts'
import type { Audience, Grant } from '#lib/core/policy/grant.ts'
import type { Found } from '#lib/core/rules/found.ts'
import type { FoundLayer, KmsKeyView } from '#lib/core/rules/function-subject.ts'
import type { RoleAbilities, RoleView, TrustedPrincipal } from '#lib/core/rules/role-view.ts'

const HERE = '111122223333'
const ARN = `arn:aws:lambda:eu-west-1:${HERE}:function:orders`

export const found = <T extends { readonly id: string }>(value: T): Found<T> => ({
  id: value.id,
  fact: seen(value),
})

export const subnet = (
  id: string,
  availabilityZoneId: string | null,
  patch: Partial<Subnet> = {},
): Subnet => ({
  id,
  arn: null,
  ownerId: HERE,
  vpcId: 'vpc-1',
  cidrBlock: '10.0.0.0/24',
  ipv6CidrBlocks: [],
  ipv6Native: false,
  availableIpAddressCount: 200,
  availabilityZone: null,
  availabilityZoneId,
  mapPublicIpOnLaunch: false,
  state: 'available',
  tags: [],
  ...patch,
})

export const groupRule = (patch: Partial<SecurityGroupRule> = {}): SecurityGroupRule => ({
  protocol: 'tcp',
  fromPort: 443,
  toPort: 443,
  ipv4Cidrs: [],
  ipv6Cidrs: [],
  prefixListIds: [],
  groupIds: [],
  ...patch,
})

export const securityGroup = (id: string, patch: Partial<SecurityGroup> = {}): SecurityGroup => ({
  id,
  name: 'orders',
  description: null,
  vpcId: 'vpc-1',
  ownerId: HERE,
  ingress: [],
  egress: [groupRule({ ipv4Cidrs: ['10.0.0.0/8'] })],
  tags: [],
  ...patch,
})

export const egress = (egressClass: Egress['class'], patch: Partial<Egress> = {}): Egress => ({
  class: egressClass,
  internet: egressClass === 'nat' ? 'yes' : 'no',
  routeTableId: 'rtb-1',
  route: null,
  endpoints: [],
  why: null,
  ...patch,
})

export const state = (patch: Partial<FunctionState>): FunctionState => ({
  arn: ARN,
  functionArn: ARN,
  state: 'Active',
  stateReason: null,
  stateReasonCode: null,
  lastUpdateStatus: 'Successful',
  lastUpdateStatusReason: null,
  lastUpdateStatusReasonCode: null,
  runtimeVersionArn: null,
  ...patch,
})

export const signing = (patch: Partial<CodeSigningConfig>): CodeSigningConfig => ({
  arn: `arn:aws:lambda:eu-west-1:${HERE}:code-signing-config:csc-1`,
  description: null,
  signingProfileVersionArns: [`arn:aws:signer:eu-west-1:${HERE}:/signing-profiles/release/ab`],
  untrustedArtifactOnDeployment: 'Enforce',
  ...patch,
})

export const runtimeMode = (
  updateRuntimeOn: string,
  runtimeVersionArn: string | null = null,
): RuntimeManagement => ({
  arn: ARN,
  functionArn: ARN,
  updateRuntimeOn,
  runtimeVersionArn,
})

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

export const logGroup = (patch: Partial<LogGroup>): LogGroup => ({
  name: '/aws/lambda/orders',
  arn: `arn:aws:logs:eu-west-1:${HERE}:log-group:/aws/lambda/orders`,
  retentionDays: 90,
  kmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/logs',
  storedBytes: 1,
  ...patch,
})

export const inspected = (patch: Partial<InspectorCoverage>): InspectorCoverage => ({
  functionArn: ARN,
  status: 'ACTIVE',
  reason: null,
  criticalFindings: 0,
  highFindings: 0,
  ...patch,
})

export const metrics = (patch: Partial<FunctionMetrics>): FunctionMetrics => ({
  functionArn: ARN,
  invocations90Days: 1000,
  invocations7Days: 100,
  errors7Days: 0,
  throttles7Days: 0,
  maximumDurationMs7Days: 500,
  maximumIteratorAgeMs7Days: null,
  ...patch,
})

export const functionCode = (patch: Partial<FunctionCode>): FunctionCode => ({
  arn: ARN,
  functionArn: ARN,
  imageUri: null,
  resolvedImageUri: null,
  sourceKmsKeyArn: null,
  ...patch,
})

export const image = (patch: Partial<ContainerImage> = {}): ContainerImage => ({
  resolvedImageUri: `${HERE}.dkr.ecr.eu-west-1.amazonaws.com/orders@sha256:ab`,
  repositoryArn: `arn:aws:ecr:eu-west-1:${HERE}:repository/orders`,
  pushedAt: '2026-11-01T00:00:00Z',
  tagMutability: 'IMMUTABLE',
  scans: true,
  ...patch,
})

export const variable = (
  name: string,
  patch: Partial<EnvironmentVariable> = {},
): EnvironmentVariable => ({
  name,
  sizeBytes: 10,
  fingerprint: 'f0',
  detections: [],
  reference: null,
  ...patch,
})

export const alias = (
  name: string,
  functionVersion: string,
  patch: Partial<FunctionAlias> = {},
): FunctionAlias => ({
  arn: `${ARN}:${name}`,
  functionArn: ARN,
  name,
  functionVersion,
  description: null,
  additionalVersionWeights: [],
  ...patch,
})

export const functionUrl = (patch: Partial<FunctionUrl> = {}): FunctionUrl => ({
  arn: ARN,
  functionArn: ARN,
  url: 'https://abc.lambda-url.eu-west-1.on.aws/',
  authType: 'AWS_IAM',
  invokeMode: 'BUFFERED',
  cors: null,
  createdAt: null,
  ...patch,
})

export const asyncConfig = (patch: Partial<EventInvokeConfig> = {}): EventInvokeConfig => ({
  arn: ARN,
  functionArn: ARN,
  maximumRetryAttempts: null,
  maximumEventAgeSeconds: null,
  onSuccessArn: null,
  onFailureArn: null,
  ...patch,
})

export const eventSource = (patch: Partial<EventSourceMapping> = {}): EventSourceMapping => ({
  arn: 'arn:aws:lambda:eu-west-1:111122223333:event-source-mapping:u1',
  uuid: 'u1',
  targetArn: ARN,
  functionArn: ARN,
  eventSourceArn: `arn:aws:sqs:eu-west-1:${HERE}:orders`,
  selfManagedEndpoints: [],
  state: 'Enabled',
  batchSize: 10,
  bisectBatchOnError: null,
  maximumRetryAttempts: null,
  maximumRecordAgeSeconds: null,
  functionResponseTypes: ['ReportBatchItemFailures'],
  onFailureArn: null,
  filtered: false,
  kmsKeyArn: null,
  lastProcessingResult: null,
  sourceAccess: [],
  ...patch,
})

export const queue = (
  patch: Partial<MessageTarget> = {},
): MessageTarget & { readonly id: string } => {
  const arn = patch.arn ?? `arn:aws:sqs:eu-west-1:${HERE}:orders`
  return {
    id: arn,
    kmsKeyId: null,
    sqsManagedEncryption: true,
    visibilityTimeoutSeconds: 180,
    ...patch,
    arn,
  }
}

export const kmsKey = (
  patch: Partial<KmsKey> = {},
  decryptAudience: KmsKeyView['decryptAudience'] = seen('named'),
): KmsKeyView => ({
  key: {
    arn: `arn:aws:kms:eu-west-1:${HERE}:key/env`,
    state: 'Enabled',
    manager: 'CUSTOMER',
    spec: 'SYMMETRIC_DEFAULT',
    origin: 'AWS_KMS',
    rotates: true,
    ...patch,
  },
  decryptAudience,
})

export const layerVersion = (
  version: number,
  createdAt: string | null = '2026-11-01T00:00:00Z',
): LayerVersion => ({
  arn: `arn:aws:lambda:eu-west-1:${HERE}:layer:tools:${version}`,
  layerArn: `arn:aws:lambda:eu-west-1:${HERE}:layer:tools`,
  layerName: 'tools',
  version,
  createdAt,
  description: null,
  compatibleRuntimes: [],
})

export const layer = (
  id: string,
  fact: FoundLayer['fact'] = seen(layerVersion(1)),
  newest: FoundLayer['newest'] = seen(layerVersion(1)),
): FoundLayer => ({ id, fact, newest })
