import type { Json, JsonObject } from './function-plan.ts'
import type { PolicyDocument } from './statement.ts'

/** Lambda's FunctionConfiguration as ListFunctions answers it. */
export interface WireConfiguration {
  readonly FunctionName: string
  readonly FunctionArn: string
  readonly Version: string
  readonly Role: string
  readonly VpcConfig: {
    readonly SubnetIds: readonly string[]
    readonly SecurityGroupIds: readonly string[]
    readonly VpcId: string
    readonly Ipv6AllowedForDualStack: boolean
  }
  readonly RevisionId: string
  readonly [member: string]: Json | undefined
}

/** Everything that exists of one function, in the words of Lambda's answers. */
export interface SandboxFunction {
  readonly name: string
  readonly arn: string
  /** $LATEST first, then the published versions; ARNs of $LATEST are unqualified. */
  readonly configurations: readonly WireConfiguration[]
  /** What only GetFunctionConfiguration adds. */
  readonly stateAt: (version: string) => JsonObject
  readonly aliases: readonly JsonObject[]
  readonly policies: Readonly<Record<string, PolicyDocument>>
  /** The day on which they were written. */
  readonly policiesSince: number
  readonly urls: readonly JsonObject[]
  readonly asyncConfigs: readonly JsonObject[]
  readonly provisioned: readonly JsonObject[]
  readonly reserved: number | null
  readonly runtimeUpdates: Readonly<Record<string, string>>
  readonly recursion: 'Allow' | 'Terminate'
  readonly tags: Readonly<Record<string, string>>
  readonly codeSigningConfigArn: string | null
  readonly eventSources: readonly JsonObject[]
}
