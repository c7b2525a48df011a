/** What a security team may set. Days, bytes, counts and shares as named. */
export interface Settings {
  /** Tags that make a function critical, as `key=value`, both in any case. */
  readonly criticalTags: readonly string[]
  readonly productionTags: readonly string[]
  /** Tags of functions that serve several tenants. */
  readonly multiTenantTags: readonly string[]
  /** Tag keys that every function must carry; none asks for none. */
  readonly requiredTagKeys: readonly string[]
  /** A tag whose value parts functions that must not share an environment, a log group or a capacity provider. */
  readonly trustTagKey: string
  /** A tag that names the VPC that a function belongs in. */
  readonly vpcTagKey: string
  /** A tag that says that somebody looked and accepted: `key` of `approvalTagPrefix` + rule id. */
  readonly approvalTagPrefix: string
  readonly runtimeNoticeDays: number
  readonly runtimePinDays: number
  readonly functionUpdateStaleDays: number
  readonly imageRebuildDays: number
  readonly timeoutSeconds: number
  readonly memoryMb: number
  readonly ephemeralStorageMb: number
  readonly dormantDays: number
  readonly errorRate: number
  readonly versionCount: number
  readonly codeStorageShare: number
  readonly unreservedConcurrency: number
  readonly durableExecutionDays: number
  readonly durableRetentionDays: number
  readonly subnetFreeAddresses: number
  readonly subnetFreeShare: number
  readonly exhaustionDays: number
  readonly quotaShare: number
  readonly environmentVariables: number
  readonly environmentBytes: number
  readonly logRetentionDays: number
  readonly layerAgeDays: number
  readonly layerVersionsBehind: number
  readonly undeployedDays: number
  readonly packageBytes: number
  readonly policyStatements: number
  readonly policyBytes: number
  readonly unusedServiceDays: number
  /** Every zip must be encrypted with a customer key. */
  readonly requireSourceKey: boolean
  readonly requireBoundary: boolean
  readonly approvedAccounts: readonly string[]
  readonly approvedLayerAccounts: readonly string[]
  readonly approvedSigningProfileAccounts: readonly string[]
  /** Transit gateways and peerings that functions may reach; none approves all. */
  readonly approvedNetworkPaths: readonly string[]
  /** ARN globs of the principals that may deploy code; none lets all. */
  readonly pipelinePrincipals: readonly string[]
}

export const DEFAULT_SETTINGS: Settings = {
  criticalTags: ['criticality=critical', 'criticality=high', 'tier=1'],
  productionTags: ['environment=production', 'environment=prod', 'env=production', 'env=prod'],
  multiTenantTags: ['tenancy=multi'],
  requiredTagKeys: ['owner', 'environment'],
  trustTagKey: 'trust',
  vpcTagKey: 'vpc',
  approvalTagPrefix: 'demarc:',
  runtimeNoticeDays: 180,
  runtimePinDays: 30,
  functionUpdateStaleDays: 60,
  imageRebuildDays: 90,
  timeoutSeconds: 900,
  memoryMb: 10_240,
  ephemeralStorageMb: 512,
  dormantDays: 90,
  errorRate: 0.1,
  versionCount: 50,
  codeStorageShare: 0.8,
  unreservedConcurrency: 100,
  durableExecutionDays: 30,
  durableRetentionDays: 30,
  subnetFreeAddresses: 8,
  subnetFreeShare: 0.1,
  exhaustionDays: 30,
  quotaShare: 0.8,
  environmentVariables: 20,
  environmentBytes: 3_500,
  logRetentionDays: 365,
  layerAgeDays: 365,
  layerVersionsBehind: 3,
  undeployedDays: 14,
  packageBytes: 50_000_000,
  policyStatements: 10,
  policyBytes: 16_384,
  unusedServiceDays: 90,
  requireSourceKey: false,
  requireBoundary: false,
  approvedAccounts: [],
  /** AWS's own: Lambda Insights and Powertools. */
  approvedLayerAccounts: ['580247275435', '017000801446'],
  approvedSigningProfileAccounts: [],
  approvedNetworkPaths: [],
  pipelinePrincipals: [],
}
