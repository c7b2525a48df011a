import type { AccountWorld } from '#lib/core/assess/account-world.ts'
import type { FunctionConfiguration } from '#lib/core/model/function-configuration.ts'
import type {
  EventInvokeConfig,
  EventSourceMapping,
  FunctionAlias,
  FunctionUrl,
  ResourcePolicy,
} from '#lib/core/model/function-facts.ts'
import type { IamGroup, IamManagedPolicy, IamRole, IamUser } from '#lib/core/model/iam.ts'

/** What is stored of one account as far as it says who can call or change what. */
export interface AccessRecords {
  readonly accountId: string
  /** Coverage and gaps alone: it says why a record may be missing. */
  readonly ledger: AccountWorld
  readonly functions: readonly Pick<
    FunctionConfiguration,
    'arn' | 'roleArn' | 'deadLetterTargetArn' | 'masterArn'
  >[]
  readonly aliases: readonly Pick<FunctionAlias, 'arn' | 'functionArn'>[]
  /** `hash` changes with the document. */
  readonly policies: readonly (Pick<ResourcePolicy, 'arn' | 'functionArn' | 'document'> & {
    readonly hash: string
  })[]
  readonly urls: readonly Pick<FunctionUrl, 'arn' | 'functionArn' | 'authType'>[]
  readonly eventSources: readonly Pick<
    EventSourceMapping,
    'functionArn' | 'targetArn' | 'eventSourceArn' | 'state'
  >[]
  readonly invokeConfigs: readonly Pick<
    EventInvokeConfig,
    'functionArn' | 'onSuccessArn' | 'onFailureArn'
  >[]
  readonly roles: readonly Pick<
    IamRole,
    'arn' | 'roleId' | 'inlinePolicies' | 'attachedPolicyArns' | 'boundaryArn'
  >[]
  readonly users: readonly Pick<
    IamUser,
    'arn' | 'userId' | 'inlinePolicies' | 'attachedPolicyArns' | 'groupNames' | 'boundaryArn'
  >[]
  readonly groups: readonly Pick<
    IamGroup,
    'arn' | 'name' | 'inlinePolicies' | 'attachedPolicyArns'
  >[]
  /** `hash` changes with the document. */
  readonly managedPolicies: readonly (Pick<IamManagedPolicy, 'arn' | 'document'> & {
    readonly hash: string
  })[]
}
