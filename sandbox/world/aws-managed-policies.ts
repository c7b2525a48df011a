import { allow, type Statement } from './statement.ts'

const LOGS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'] as const

/** AWS-managed policies that the organization uses, with the statements that matter here; by name. */
export const AWS_MANAGED: Readonly<
  Record<string, { readonly path: string; readonly statements: readonly Statement[] }>
> = {
  AWSLambdaBasicExecutionRole: { path: 'service-role/', statements: [allow(LOGS)] },
  AWSLambdaVPCAccessExecutionRole: {
    path: 'service-role/',
    statements: [
      {
        Sid: 'AWSLambdaVPCAccessExecutionPermissions',
        ...allow([
          ...LOGS,
          'ec2:CreateNetworkInterface',
          'ec2:DescribeNetworkInterfaces',
          'ec2:DescribeSubnets',
          'ec2:DeleteNetworkInterface',
          'ec2:AssignPrivateIpAddresses',
          'ec2:UnassignPrivateIpAddresses',
        ]),
      },
    ],
  },
  AWSLambdaRole: { path: 'service-role/', statements: [allow('lambda:InvokeFunction')] },
  AWSLambda_FullAccess: {
    path: '',
    statements: [
      allow(['lambda:*', 'logs:DescribeLogGroups', 'iam:GetRole', 'iam:ListRoles']),
      {
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: '*',
        Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
      },
    ],
  },
  AdministratorAccess: { path: '', statements: [allow('*')] },
  PowerUserAccess: {
    path: '',
    statements: [
      { Effect: 'Allow', NotAction: ['iam:*', 'organizations:*', 'account:*'], Resource: '*' },
    ],
  },
  ReadOnlyAccess: {
    path: '',
    statements: [
      allow([
        'lambda:Get*',
        'lambda:List*',
        's3:Get*',
        's3:List*',
        'ec2:Describe*',
        'iam:Get*',
        'iam:List*',
      ]),
    ],
  },
  SecurityAudit: {
    path: '',
    statements: [
      allow([
        'lambda:List*',
        'lambda:GetPolicy',
        'iam:GenerateCredentialReport',
        'iam:Get*',
        'iam:List*',
        'ec2:Describe*',
      ]),
    ],
  },
  AmazonS3FullAccess: { path: '', statements: [allow(['s3:*', 's3-object-lambda:*'])] },
  AmazonDynamoDBFullAccess: { path: '', statements: [allow('dynamodb:*')] },
  SecretsManagerReadWrite: { path: '', statements: [allow('secretsmanager:*')] },
}

export const awsManagedArn = (name: string): string =>
  `arn:aws:iam::aws:policy/${AWS_MANAGED[name]?.path ?? ''}${name}`
