/** What ListFunctions says of one version of a function ($LATEST or published), environment values taken out. https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html */
export interface FunctionConfiguration {
  /** Unqualified for $LATEST, qualified by its number for a published version. */
  readonly arn: string
  readonly functionName: string
  /** `$LATEST` or a number as text. */
  readonly version: string
  readonly description: string | null
  /** Verbatim; null for container images. */
  readonly runtime: string | null
  readonly packageType: string
  readonly architectures: readonly string[]
  readonly handler: string | null
  readonly roleArn: string | null
  readonly codeSizeBytes: number | null
  readonly codeSha256: string | null
  readonly timeoutSeconds: number | null
  readonly memoryMb: number | null
  readonly ephemeralStorageMb: number | null
  /** ISO 8601 in UTC. */
  readonly lastModifiedAt: string | null
  readonly revisionId: string | null
  readonly vpc: FunctionVpc | null
  readonly environment: FunctionEnvironment
  readonly kmsKeyArn: string | null
  readonly layers: readonly FunctionLayer[]
  readonly fileSystems: readonly { readonly arn: string; readonly localMountPath: string }[]
  readonly deadLetterTargetArn: string | null
  readonly tracingMode: string | null
  readonly snapStart: {
    readonly applyOn: string
    readonly optimizationStatus: string | null
  } | null
  readonly logging: FunctionLogging | null
  readonly signingProfileVersionArn: string | null
  readonly signingJobArn: string | null
  readonly imageConfig: FunctionImageConfig | null
  readonly tenantIsolationMode: string | null
  readonly capacityProviderArn: string | null
  readonly durable: {
    readonly executionTimeoutSeconds: number | null
    readonly retentionDays: number | null
  } | null
  /** Set on Lambda@Edge replicas: the function that they copy. */
  readonly masterArn: string | null
}

/** Attached to a VPC only when there is a subnet: AWS answers empty lists for functions outside any VPC. */
export interface FunctionVpc {
  readonly vpcId: string | null
  readonly subnetIds: readonly string[]
  readonly securityGroupIds: readonly string[]
  readonly ipv6AllowedForDualStack: boolean
}

/** Names, sizes and keyed fingerprints; never a value. `error` is AWS's refusal to decrypt: then the names are unknown, not empty. */
export interface FunctionEnvironment {
  readonly variables: readonly EnvironmentVariable[]
  readonly error: string | null
}

export interface EnvironmentVariable {
  readonly name: string
  readonly sizeBytes: number
  /** HMAC-SHA256 of the value under a key that is kept outside the database, hex. */
  readonly fingerprint: string
  /** Detectors that took the value for a secret; empty when none did. */
  readonly detections: readonly SecretDetection[]
  /** What the value refers to, when it is a reference and no secret: `secretsmanager`, `ssm`, `arn`, `url`, `kms-ciphertext`. */
  readonly reference: string | null
}

export interface SecretDetection {
  readonly detector: string
  readonly confidence: 'high' | 'medium' | 'low'
}

export interface FunctionLayer {
  readonly arn: string
  readonly codeSizeBytes: number | null
  readonly signingProfileVersionArn: string | null
  readonly signingJobArn: string | null
}

export interface FunctionLogging {
  readonly format: string | null
  readonly applicationLevel: string | null
  readonly systemLevel: string | null
  readonly logGroup: string | null
}

export interface FunctionImageConfig {
  readonly entryPoint: readonly string[] | null
  readonly command: readonly string[] | null
  readonly workingDirectory: string | null
}
