import type { Tags } from './tags.ts'

/** Identities and policies as GetAccountAuthorizationDetails has them; documents are JSON text, URL-decoded, otherwise verbatim. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html */
export interface InlinePolicy {
  readonly name: string
  readonly document: string
}

export interface IamRole {
  readonly arn: string
  readonly roleId: string
  readonly name: string
  readonly path: string
  readonly trustPolicy: string | null
  readonly inlinePolicies: readonly InlinePolicy[]
  readonly attachedPolicyArns: readonly string[]
  readonly boundaryArn: string | null
  readonly lastUsedAt: string | null
  readonly createdAt: string | null
  readonly tags: Tags
}

export interface IamUser {
  readonly arn: string
  readonly userId: string
  readonly name: string
  readonly path: string
  readonly inlinePolicies: readonly InlinePolicy[]
  readonly attachedPolicyArns: readonly string[]
  readonly groupNames: readonly string[]
  readonly boundaryArn: string | null
  readonly createdAt: string | null
  readonly tags: Tags
}

export interface IamGroup {
  readonly arn: string
  readonly groupId: string
  readonly name: string
  readonly inlinePolicies: readonly InlinePolicy[]
  readonly attachedPolicyArns: readonly string[]
}

/** A managed policy in use, with its default version's document. AWS-managed ones are kept per account too: the same ARN may lag. */
export interface IamManagedPolicy {
  readonly arn: string
  readonly name: string
  readonly awsManaged: boolean
  readonly defaultVersionId: string | null
  readonly document: string | null
}
