import type { Statement } from './statement.ts'

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json }
export type JsonObject = { readonly [name: string]: Json }

/** Where a function is attached: labels of the account·Region's network plan, `vpc/subnet` and `vpc/group`. */
export interface Attachment {
  readonly subnets: readonly string[]
  readonly groups: readonly string[]
  readonly ipv6?: boolean
}

export interface UrlPlan {
  /** An alias, or absent for the unqualified function. */
  readonly alias?: string
  readonly authType: 'NONE' | 'AWS_IAM'
  readonly cors?: JsonObject
  readonly invokeMode?: 'BUFFERED' | 'RESPONSE_STREAM'
}

/** What makes one function differ from an ordinary healthy one; what is absent takes the healthy default. */
export interface FunctionPlan {
  readonly name: string
  /** Default nodejs22.x; ignored for images. */
  readonly runtime?: string
  readonly image?: boolean
  /** Name of the execution role; by default one of its own, named after it. */
  readonly role?: string
  /** A role outside the account's list: dead, or another account's. */
  readonly roleArn?: string
  /** What its own role may do besides logging. */
  readonly can?: readonly Statement[]
  readonly managedPolicies?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly attachment?: Attachment
  /** Members of Lambda's FunctionConfiguration, verbatim, over the defaults; null leaves one out. */
  readonly configuration?: JsonObject
  /** How many versions were published; their numbers run from 1. */
  readonly versions?: number
  readonly versionConfiguration?: Readonly<Record<string, JsonObject>>
  readonly aliases?: Readonly<Record<string, string>>
  /** alias → second version and its share. */
  readonly weights?: Readonly<Record<string, readonly [version: string, weight: number]>>
  /** Resource policy by qualifier, `` for the unqualified function. Resource is filled in. */
  readonly policies?: Readonly<Record<string, readonly Statement[]>>
  /** The day on which its resource policies were written; before it there are none. */
  readonly policiesSince?: number
  readonly urls?: readonly UrlPlan[]
  /** By qualifier, `$LATEST` for the unqualified function. */
  readonly async?: Readonly<Record<string, JsonObject>>
  readonly provisioned?: Readonly<Record<string, JsonObject>>
  readonly reserved?: number
  readonly runtimeUpdates?: Readonly<Record<string, 'Manual' | 'FunctionUpdate'>>
  readonly recursion?: 'Allow'
  readonly tags?: Readonly<Record<string, string>>
  /** Label of one of the account·Region's code signing configurations. */
  readonly signing?: string
  readonly state?: JsonObject
  /** Of published versions, by number. */
  readonly versionState?: Readonly<Record<string, JsonObject>>
  readonly eventSources?: readonly JsonObject[]
}
