import type { Tags } from './tags.ts'

/** What separate calls say of a function or of one of its qualifiers. `functionArn` is always unqualified. */
export interface FunctionAlias {
  readonly arn: string
  readonly functionArn: string
  readonly name: string
  readonly functionVersion: string
  readonly description: string | null
  /** Second version and its share of the traffic, 0 to 1. */
  readonly additionalVersionWeights: readonly {
    readonly version: string
    readonly weight: number
  }[]
}

export interface FunctionUrl {
  /** The ARN that the URL invokes: unqualified, or qualified by an alias. */
  readonly arn: string
  readonly functionArn: string
  readonly url: string
  readonly authType: string
  readonly invokeMode: string | null
  readonly cors: FunctionUrlCors | null
  readonly createdAt: string | null
}

export interface FunctionUrlCors {
  readonly allowCredentials: boolean
  readonly allowOrigins: readonly string[]
  readonly allowMethods: readonly string[]
  readonly allowHeaders: readonly string[]
  readonly exposeHeaders: readonly string[]
  readonly maxAgeSeconds: number | null
}

/** The resource policy of one qualifier, verbatim JSON text. A qualifier without a policy has no record. */
export interface ResourcePolicy {
  readonly arn: string
  readonly functionArn: string
  readonly qualifier: string | null
  readonly document: string
}

export interface EventInvokeConfig {
  readonly arn: string
  readonly functionArn: string
  readonly maximumRetryAttempts: number | null
  readonly maximumEventAgeSeconds: number | null
  readonly onSuccessArn: string | null
  readonly onFailureArn: string | null
}

export interface ProvisionedConcurrency {
  readonly arn: string
  readonly functionArn: string
  readonly requested: number | null
  readonly allocated: number | null
  readonly status: string | null
}

/** Only functions with a reservation have a record; 0 means that the function is switched off. */
export interface ReservedConcurrency {
  readonly functionArn: string
  readonly reserved: number
}

export interface RuntimeManagement {
  readonly arn: string
  readonly functionArn: string
  readonly updateRuntimeOn: string
  readonly runtimeVersionArn: string | null
}

export interface RecursionConfig {
  readonly functionArn: string
  readonly recursiveLoop: string
}

export interface FunctionState {
  /** Unqualified for `$LATEST`, else with its version. */
  readonly arn: string
  readonly functionArn: string
  readonly state: string | null
  readonly stateReason: string | null
  readonly stateReasonCode: string | null
  readonly lastUpdateStatus: string | null
  readonly lastUpdateStatusReason: string | null
  readonly lastUpdateStatusReasonCode: string | null
  readonly runtimeVersionArn: string | null
}

export interface FunctionTags {
  readonly functionArn: string
  readonly tags: Tags
}

export interface FunctionCodeSigning {
  readonly functionArn: string
  readonly codeSigningConfigArn: string
}

export interface CodeSigningConfig {
  readonly arn: string
  readonly description: string | null
  readonly signingProfileVersionArns: readonly string[]
  /** `Warn` or `Enforce`, verbatim. */
  readonly untrustedArtifactOnDeployment: string | null
}

export interface EventSourceMapping {
  readonly arn: string
  readonly uuid: string
  /** The function ARN that it invokes, with its qualifier when it has one. */
  readonly targetArn: string
  readonly functionArn: string
  readonly eventSourceArn: string | null
  readonly selfManagedEndpoints: readonly string[]
  readonly state: string | null
  readonly batchSize: number | null
  readonly bisectBatchOnError: boolean | null
  readonly maximumRetryAttempts: number | null
  readonly maximumRecordAgeSeconds: number | null
  readonly functionResponseTypes: readonly string[]
  readonly onFailureArn: string | null
  /** Whether there is a filter; null when AWS hid it (encrypted by a customer key). */
  readonly filtered: boolean | null
  readonly kmsKeyArn: string | null
  readonly lastProcessingResult: string | null
  readonly sourceAccess: readonly { readonly type: string; readonly uri: string }[]
}
