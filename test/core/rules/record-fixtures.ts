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
import type { LayerVersion } from '#lib/core/model/lambda-region.ts'
import { seen } from '#lib/core/model/observed.ts'
import type { FoundLayer } from '#lib/core/rules/function-subject.ts'

const HERE = '111122223333'
const ARN = `arn:aws:lambda:eu-west-1:${HERE}:function:orders`

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
