import type { AccountPlan } from '#sandbox/world/role-plan.ts'
import { allow, type Statement } from '#sandbox/world/statement.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'

const lambda: Statement = {
  Effect: 'Allow',
  Principal: { Service: 'lambda.amazonaws.com' },
  Action: 'sts:AssumeRole',
}

/** A role that an outsider may take, one that its boundary holds, a dead one, one that operates managed instances. */
export const analyticsIdentities: Partial<AccountPlan> = {
  roles: [
    {
      name: 'analytics-notebook-role',
      trust: [
        lambda,
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${IDS.vendor}:root` },
          Action: 'sts:AssumeRole',
        },
      ],
      inline: { lake: [allow(['s3:*', 'lambda:InvokeFunction'])] },
      managed: ['AWSLambdaBasicExecutionRole'],
    },
    {
      name: 'analytics-bounded-role',
      trust: [lambda],
      inline: { wide: [allow(['iam:*', 'lambda:*', 's3:*'])] },
      boundary: 'fernwood-boundary',
    },
    {
      name: 'analytics-dead-role',
      trust: [lambda],
      inline: { old: [allow('dynamodb:*')] },
      lastUsed: null,
    },
    { name: 'analytics-shard-role', trust: [lambda], managed: ['AWSLambdaBasicExecutionRole'] },
    {
      name: 'lake-workers-operator',
      trust: [lambda],
      inline: { scale: [allow(['ec2:RunInstances', 'ec2:TerminateInstances', 'ec2:CreateTags'])] },
    },
    {
      name: 'analytics-oidc-deployer',
      trust: [
        {
          Effect: 'Allow',
          Principal: {
            Federated: `arn:aws:iam::${IDS.analyticsProd}:oidc-provider/token.actions.example`,
          },
          Action: 'sts:AssumeRoleWithWebIdentity',
        },
      ],
      inline: {
        deploy: [
          allow(['lambda:CreateFunction', 'lambda:UpdateFunctionCode']),
          allow('iam:PassRole'),
        ],
      },
    },
  ],
  policies: [
    {
      name: 'fernwood-boundary',
      statements: [allow(['logs:*', 's3:GetObject', 'lambda:InvokeFunction'])],
    },
  ],
}
