/** An action and a resource that no policy would name: allowed only where the policy allows it on everything. */
export type Probe = readonly [action: string, arn: string]

/** Who may do all of these is an administrator, whatever the policy is called. */
export const ADMINISTRATION: readonly [Probe, ...Probe[]] = [
  ['iam:CreatePolicyVersion', 'arn:aws:iam::000000000000:policy/demarc-probe'],
  ['iam:AttachRolePolicy', 'arn:aws:iam::000000000000:role/demarc-probe'],
  ['s3:DeleteBucketPolicy', 'arn:aws:s3:::demarc-probe'],
  ['ec2:TerminateInstances', 'arn:aws:ec2:eu-west-1:000000000000:instance/i-demarcprobe'],
  ['sqs:DeleteQueue', 'arn:aws:sqs:eu-west-1:000000000000:demarc-probe'],
]

const regional = (service: string, resource: string) =>
  `arn:aws:${service}:eu-west-1:000000000000:${resource}`

/** Rights far apart within a service: who holds all of them on everything holds the service. KMS is not here: its key policies decide. */
export const SENSITIVE: readonly { readonly service: string; readonly of: readonly Probe[] }[] = [
  {
    service: 's3',
    of: both('arn:aws:s3:::demarc-probe', 's3:DeleteBucketPolicy', 's3:ListBucket'),
  },
  {
    service: 'dynamodb',
    of: both(regional('dynamodb', 'table/p'), 'dynamodb:DeleteTable', 'dynamodb:Scan'),
  },
  {
    service: 'secretsmanager',
    of: both(
      regional('secretsmanager', 'secret:p'),
      'secretsmanager:DeleteSecret',
      'secretsmanager:GetSecretValue',
    ),
  },
  {
    service: 'ssm',
    of: both(regional('ssm', 'parameter/p'), 'ssm:DeleteParameter', 'ssm:GetParameter'),
  },
  { service: 'sqs', of: both(regional('sqs', 'p'), 'sqs:DeleteQueue', 'sqs:ReceiveMessage') },
  { service: 'sns', of: both(regional('sns', 'p'), 'sns:DeleteTopic', 'sns:Publish') },
  {
    service: 'ec2',
    of: both(regional('ec2', 'instance/i-p'), 'ec2:TerminateInstances', 'ec2:RunInstances'),
  },
  {
    service: 'rds',
    of: both(regional('rds', 'db:p'), 'rds:DeleteDBInstance', 'rds:ModifyDBInstance'),
  },
  {
    service: 'iam',
    of: both('arn:aws:iam::000000000000:user/p', 'iam:CreateUser', 'iam:DeleteUser'),
  },
  {
    service: 'logs',
    of: both(regional('logs', 'log-group:p'), 'logs:DeleteLogGroup', 'logs:GetLogEvents'),
  },
]

function both(arn: string, one: string, other: string): readonly Probe[] {
  return [
    [one, arn],
    [other, arn],
  ]
}

const ROLE = 'arn:aws:iam::000000000000:role/demarc-probe'
const FUNCTION = regional('lambda', 'function:demarc-probe')
const pass: Probe = ['iam:PassRole', ROLE]
const on = (action: string): Probe => [action, FUNCTION]

/** Rights that together give more than they say. https://pathfinding.cloud/ */
export const ESCALATIONS: readonly { readonly way: string; readonly of: readonly Probe[] }[] = [
  {
    way: 'iam:PassRole + lambda:CreateFunction + lambda:InvokeFunction',
    of: [pass, on('lambda:CreateFunction'), on('lambda:InvokeFunction')],
  },
  {
    way: 'iam:PassRole + lambda:CreateFunction + lambda:CreateEventSourceMapping',
    of: [pass, on('lambda:CreateFunction'), on('lambda:CreateEventSourceMapping')],
  },
  {
    way: 'iam:PassRole + lambda:CreateFunction + lambda:AddPermission',
    of: [pass, on('lambda:CreateFunction'), on('lambda:AddPermission')],
  },
  { way: 'lambda:UpdateFunctionCode', of: [on('lambda:UpdateFunctionCode')] },
  { way: 'lambda:UpdateFunctionConfiguration', of: [on('lambda:UpdateFunctionConfiguration')] },
  { way: 'iam:AttachRolePolicy', of: [['iam:AttachRolePolicy', ROLE]] },
  { way: 'iam:PutRolePolicy', of: [['iam:PutRolePolicy', ROLE]] },
  { way: 'iam:UpdateAssumeRolePolicy', of: [['iam:UpdateAssumeRolePolicy', ROLE]] },
  {
    way: 'iam:CreatePolicyVersion',
    of: [['iam:CreatePolicyVersion', 'arn:aws:iam::000000000000:policy/demarc-probe']],
  },
  {
    way: 'iam:CreateAccessKey',
    of: [['iam:CreateAccessKey', 'arn:aws:iam::000000000000:user/demarc-probe']],
  },
  {
    way: 'iam:PassRole + ec2:RunInstances',
    of: [pass, ['ec2:RunInstances', regional('ec2', 'instance/*')]],
  },
]
