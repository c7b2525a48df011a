import {
  type GetAccountAuthorizationDetailsResponse,
  type GroupDetail,
  type ManagedPolicyDetail,
  type PolicyDetail,
  paginateGetAccountAuthorizationDetails,
  type RoleDetail,
  type UserDetail,
} from '@aws-sdk/client-iam'
import type { AccountId } from '#lib/core/model/account-id.ts'
import { GLOBAL } from '#lib/core/model/coverage.ts'
import type {
  IamGroup,
  IamManagedPolicy,
  IamRole,
  IamUser,
  InlinePolicy,
} from '#lib/core/model/iam.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectPages } from '../collect-pages.ts'
import { normalizeResourceTags } from '../normalize-resource-tags.ts'
import type { AccountSource } from '../source.ts'

const PAGE_SIZE = 1_000

/** Pages follow one another, so IAM, whose limits AWS does not publish, sees one call of an account at a time. */
export const iam: AccountSource = {
  name: 'iam',
  scope: 'account',
  kinds: ['iam-role', 'iam-user', 'iam-group', 'iam-managed-policy'],
  actions: ['iam:GetAccountAuthorizationDetails'],
  collect: (aws, { accountId }) =>
    collectPages({
      action: 'iam:GetAccountAuthorizationDetails',
      pages: paginateGetAccountAuthorizationDetails(
        { client: aws.iam, pageSize: PAGE_SIZE },
        { Filter: ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'] },
      ),
      normalize: (page) => normalizeIam(page).map((record) => keptByAccount(record, accountId)),
    }),
}

/** AWS's own policies have one ARN in every account; each account keeps its own copy, which may lag. */
function keptByAccount(record: InventoryRecord, accountId: AccountId): InventoryRecord {
  if (record.kind !== 'iam-managed-policy' || !record.facts.awsManaged) return record
  return { ...record, key: `${accountId}/${GLOBAL}/${record.key}` }
}

export function normalizeIam(
  page: GetAccountAuthorizationDetailsResponse,
): readonly InventoryRecord[] {
  return [
    ...(page.RoleDetailList ?? [])
      .map(normalizeRole)
      .map((facts) => ({ kind: 'iam-role', key: facts.arn, facts }) as const),
    ...(page.UserDetailList ?? [])
      .map(normalizeUser)
      .map((facts) => ({ kind: 'iam-user', key: facts.arn, facts }) as const),
    ...(page.GroupDetailList ?? [])
      .map(normalizeGroup)
      .map((facts) => ({ kind: 'iam-group', key: facts.arn, facts }) as const),
    ...(page.Policies ?? [])
      .map(normalizeManagedPolicy)
      .map((facts) => ({ kind: 'iam-managed-policy', key: facts.arn, facts }) as const),
  ]
}

function normalizeRole(answer: RoleDetail): IamRole {
  const trust = answer.AssumeRolePolicyDocument
  return {
    arn: required(answer.Arn, 'RoleDetailList.Arn'),
    roleId: required(answer.RoleId, 'RoleId'),
    name: required(answer.RoleName, 'RoleName'),
    path: answer.Path ?? '/',
    trustPolicy: trust === undefined ? null : decodeDocument(trust),
    inlinePolicies: (answer.RolePolicyList ?? []).map(normalizeInline),
    attachedPolicyArns: (answer.AttachedManagedPolicies ?? []).map(arnOfPolicy),
    boundaryArn: answer.PermissionsBoundary?.PermissionsBoundaryArn ?? null,
    lastUsedAt: answer.RoleLastUsed?.LastUsedDate?.toISOString() ?? null,
    createdAt: answer.CreateDate?.toISOString() ?? null,
    tags: normalizeResourceTags(answer.Tags),
  }
}

function normalizeUser(answer: UserDetail): IamUser {
  return {
    arn: required(answer.Arn, 'UserDetailList.Arn'),
    userId: required(answer.UserId, 'UserId'),
    name: required(answer.UserName, 'UserName'),
    path: answer.Path ?? '/',
    inlinePolicies: (answer.UserPolicyList ?? []).map(normalizeInline),
    attachedPolicyArns: (answer.AttachedManagedPolicies ?? []).map(arnOfPolicy),
    groupNames: answer.GroupList ?? [],
    boundaryArn: answer.PermissionsBoundary?.PermissionsBoundaryArn ?? null,
    createdAt: answer.CreateDate?.toISOString() ?? null,
    tags: normalizeResourceTags(answer.Tags),
  }
}

const normalizeGroup = (answer: GroupDetail): IamGroup => ({
  arn: required(answer.Arn, 'GroupDetailList.Arn'),
  groupId: required(answer.GroupId, 'GroupId'),
  name: required(answer.GroupName, 'GroupName'),
  inlinePolicies: (answer.GroupPolicyList ?? []).map(normalizeInline),
  attachedPolicyArns: (answer.AttachedManagedPolicies ?? []).map(arnOfPolicy),
})

function normalizeManagedPolicy(answer: ManagedPolicyDetail): IamManagedPolicy {
  const arn = required(answer.Arn, 'Policies.Arn')
  const versions = answer.PolicyVersionList ?? []
  const document = versions.find(({ IsDefaultVersion }) => IsDefaultVersion)?.Document
  return {
    arn,
    // The last part of a policy's ARN is its name: not worth losing an account's identities over.
    name: answer.PolicyName ?? arn.slice(arn.lastIndexOf('/') + 1),
    awsManaged: /^arn:[^:]+:iam::aws:/.test(arn),
    defaultVersionId: answer.DefaultVersionId ?? null,
    document: document === undefined ? null : decodeDocument(document),
  }
}

const normalizeInline = (answer: PolicyDetail): InlinePolicy => ({
  name: required(answer.PolicyName, 'PolicyName'),
  document: decodeDocument(required(answer.PolicyDocument, 'PolicyDocument')),
})

const arnOfPolicy = ({ PolicyArn }: { readonly PolicyArn?: string | undefined }): string =>
  required(PolicyArn, 'AttachedManagedPolicies.PolicyArn')

/** IAM percent-encodes its documents (RFC 3986); one that already begins as JSON is taken as it is. */
export function decodeDocument(text: string): string {
  return text.trimStart().startsWith('{') ? text : decodeURIComponent(text)
}
