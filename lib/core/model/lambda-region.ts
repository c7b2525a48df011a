/** Lambda resources of an account·Region that belong to no single function. */
export interface LayerVersion {
  readonly arn: string
  readonly layerArn: string
  readonly layerName: string
  readonly version: number
  readonly createdAt: string | null
  readonly description: string | null
  readonly compatibleRuntimes: readonly string[]
}

/** The policy of one layer version, verbatim JSON text. A version without a policy has no record. */
export interface LayerPolicy {
  readonly arn: string
  readonly document: string
}

export interface LambdaAccountSettings {
  readonly concurrentExecutions: number | null
  readonly unreservedConcurrentExecutions: number | null
  readonly totalCodeSizeLimitBytes: number | null
  readonly totalCodeSizeBytes: number | null
  readonly functionCount: number | null
}

export interface CapacityProvider {
  readonly arn: string
  readonly state: string | null
  readonly subnetIds: readonly string[]
  readonly securityGroupIds: readonly string[]
  readonly operatorRoleArn: string | null
  readonly kmsKeyArn: string | null
  readonly maxVcpuCount: number | null
}

export interface ServiceQuota {
  readonly serviceCode: string
  readonly quotaCode: string
  readonly name: string | null
  readonly value: number
  /** False when AWS answered its default rather than a value applied to this account. */
  readonly applied: boolean
}
