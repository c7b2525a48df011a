import type { RecordKind } from '#lib/core/model/inventory.ts'
import { flag, text, texts, time } from './column.ts'
import type { Table } from './table.ts'

const named = { arn: text('arn'), name: text('name') }
const attached = { attached_policy_arns: texts('attachedPolicyArns') }

/** Who an account's identities are, and what policies they carry. */
export const iamTables = {
  'iam-role': {
    name: 'iam_role',
    quiet: ['/lastUsedAt'],
    columns: {
      ...named,
      ...attached,
      role_id: text('roleId'),
      path: text('path'),
      boundary_arn: text('boundaryArn'),
      last_used_at: time('lastUsedAt'),
      created_at: time('createdAt'),
    },
  },
  'iam-user': {
    name: 'iam_user',
    columns: {
      ...named,
      ...attached,
      user_id: text('userId'),
      path: text('path'),
      group_names: texts('groupNames'),
      boundary_arn: text('boundaryArn'),
      created_at: time('createdAt'),
    },
  },
  'iam-group': {
    name: 'iam_group',
    columns: { ...named, ...attached, group_id: text('groupId') },
  },
  'iam-managed-policy': {
    name: 'iam_managed_policy',
    columns: { ...named, aws_managed: flag('awsManaged') },
  },
} as const satisfies Partial<Record<RecordKind, Table>>
