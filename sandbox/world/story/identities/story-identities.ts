import type { AccountPlan } from '#sandbox/world/role-plan.ts'
import { EMPTY_ACCOUNT } from '#sandbox/world/role-plan.ts'
import { allow, type Statement } from '#sandbox/world/statement.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { commonRoles } from '#sandbox/world/story/common-roles.ts'
import { analyticsIdentities } from './analytics-identities.ts'

export const LAMBDA_MAY_ASSUME: Statement = {
  Effect: 'Allow',
  Principal: { Service: 'lambda.amazonaws.com' },
  Action: 'sts:AssumeRole',
}

const ordersRoles: AccountPlan['roles'] = [
  {
    name: 'orders-shared-role',
    trust: [LAMBDA_MAY_ASSUME],
    inline: { import: [allow(['s3:GetObject', 'dynamodb:*'])] },
    managed: ['AWSLambdaBasicExecutionRole'],
  },
  {
    name: 'orders-shard-operator',
    trust: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${IDS.ordersProd}:root` },
        Action: 'sts:AssumeRole',
      },
    ],
    inline: {
      operate: [
        allow('lambda:InvokeFunction', `arn:aws:lambda:*:${IDS.ordersProd}:function:orders-*`),
      ],
    },
  },
]

const playgroundRoles: AccountPlan['roles'] = [
  {
    name: 'playground-admin-role',
    trust: [
      LAMBDA_MAY_ASSUME,
      { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
    ],
    managed: ['AdministratorAccess'],
  },
]

/** What is special about an account's identities and about how it treats the collector. */
const SPECIAL: Readonly<Record<string, Partial<AccountPlan>>> = {
  'brightcart-legacy': { refusesRole: true },
  'log-archive': {
    lacks: [
      'lambda:GetRuntimeManagementConfig',
      'lambda:ListFunctionUrlConfigs',
      'ec2:DescribeNetworkInterfaces',
    ],
  },
  'dev-playground': {
    deniedRegions: ['us-east-1', 'ap-southeast-2'],
    roles: playgroundRoles,
    users: [
      { name: 'intern', groups: ['developers'] },
      { name: 'ci-key', managed: ['AWSLambda_FullAccess'] },
    ],
    groups: [{ name: 'developers', managed: ['PowerUserAccess'] }],
  },
  'orders-prod': {
    roles: ordersRoles,
    users: [{ name: 'break-glass', managed: ['AdministratorAccess'] }],
  },
  'analytics-prod': analyticsIdentities,
  'security-tooling': {
    roles: [
      {
        name: 'security-auditor',
        trust: [
          {
            Effect: 'Allow',
            Principal: { AWS: `arn:aws:iam::${IDS.management}:root` },
            Action: 'sts:AssumeRole',
          },
        ],
        managed: ['SecurityAudit'],
      },
    ],
  },
}

export function storyIdentities(key: string): AccountPlan {
  const special = SPECIAL[key] ?? {}
  return {
    ...EMPTY_ACCOUNT,
    ...special,
    roles: [
      ...commonRoles({ managementId: IDS.management, deployerId: IDS.sharedServices }),
      ...(special.roles ?? []),
    ],
  }
}
