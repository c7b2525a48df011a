/** A KMS key that a function names. https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html */
export interface KmsKey {
  readonly arn: string
  /** `Enabled`, `Disabled`, `PendingDeletion` …, verbatim. */
  readonly state: string
  /** `CUSTOMER` or `AWS`, verbatim. */
  readonly manager: string
  /** `SYMMETRIC_DEFAULT` and others, verbatim; only symmetric keys rotate. */
  readonly spec: string | null
  /** `AWS_KMS`, `EXTERNAL` …: only keys of AWS_KMS origin rotate by themselves. */
  readonly origin: string | null
  /** Null when GetKeyRotationStatus was refused. */
  readonly rotates: boolean | null
}

/** The policy of a key, verbatim JSON text. */
export interface KmsKeyPolicy {
  readonly arn: string
  readonly document: string
}
