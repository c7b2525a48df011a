import type { AccessRecords } from '#lib/core/access/access-records.ts'

export interface AccessPart {
  readonly table: string
  /** Field by its name in the facts; text unless it says json. */
  readonly text: readonly string[]
  readonly json?: readonly string[]
  readonly hash?: boolean
}

/** Where each part of an account's access records is stored, and the facts that are read of it. */
export const ACCESS_PARTS: Readonly<
  Record<Exclude<keyof AccessRecords, 'accountId' | 'ledger'>, AccessPart>
> = {
  functions: {
    table: 'lambda_function',
    text: ['arn', 'roleArn', 'deadLetterTargetArn', 'masterArn'],
  },
  aliases: { table: 'function_alias', text: ['arn', 'functionArn'] },
  policies: { table: 'resource_policy', text: ['arn', 'functionArn', 'document'], hash: true },
  urls: { table: 'function_url', text: ['arn', 'functionArn', 'authType'] },
  eventSources: {
    table: 'event_source_mapping',
    text: ['functionArn', 'targetArn', 'eventSourceArn', 'state'],
  },
  invokeConfigs: {
    table: 'event_invoke_config',
    text: ['functionArn', 'onSuccessArn', 'onFailureArn'],
  },
  roles: {
    table: 'iam_role',
    text: ['arn', 'roleId', 'boundaryArn'],
    json: ['inlinePolicies', 'attachedPolicyArns'],
  },
  users: {
    table: 'iam_user',
    text: ['arn', 'userId', 'boundaryArn'],
    json: ['inlinePolicies', 'attachedPolicyArns', 'groupNames'],
  },
  groups: {
    table: 'iam_group',
    text: ['arn', 'name'],
    json: ['inlinePolicies', 'attachedPolicyArns'],
  },
  managedPolicies: { table: 'iam_managed_policy', text: ['arn', 'document'], hash: true },
}

/** The sources whose coverage and gaps say why a record may be missing. */
export const ACCESS_SOURCES = [
  'functions',
  'aliases',
  'function-policies',
  'function-urls',
  'iam',
] as const
