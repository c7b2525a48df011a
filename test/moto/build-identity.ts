import {
  AddUserToGroupCommand,
  AttachRolePolicyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam'
import type { AccountClients } from './account-clients.ts'
import { type Expected, expectationsAt } from './expected.ts'

const document = (statement: object): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [statement] })

export const EXECUTION_TRUST = document({
  Effect: 'Allow',
  Principal: { Service: 'lambda.amazonaws.com' },
  Action: 'sts:AssumeRole',
})
export const LOGS = document({ Effect: 'Allow', Action: 'logs:*', Resource: '*' })
const INVOKE = document({ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: '*' })

export interface MadeIdentity {
  readonly executionRoleArn: string
  readonly expected: readonly Expected[]
}

/** An execution role with an inline and a managed policy, and a user in a group. */
export async function buildIdentity(clients: AccountClients): Promise<MadeIdentity> {
  const { iam, accountId } = clients
  const { records, expect } = expectationsAt({ accountId, region: 'global' })
  const arn = (rest: string) => `arn:aws:iam::${accountId}:${rest}`
  await iam.send(
    new CreateRoleCommand({ RoleName: 'orders', AssumeRolePolicyDocument: EXECUTION_TRUST }),
  )
  await iam.send(
    new PutRolePolicyCommand({ RoleName: 'orders', PolicyName: 'logs', PolicyDocument: LOGS }),
  )
  await iam.send(new CreatePolicyCommand({ PolicyName: 'invoke', PolicyDocument: INVOKE }))
  await iam.send(
    new AttachRolePolicyCommand({ RoleName: 'orders', PolicyArn: arn('policy/invoke') }),
  )
  await iam.send(new CreateUserCommand({ UserName: 'deployer' }))
  await iam.send(new CreateGroupCommand({ GroupName: 'deployers' }))
  await iam.send(new AddUserToGroupCommand({ UserName: 'deployer', GroupName: 'deployers' }))
  await iam.send(
    new PutUserPolicyCommand({ UserName: 'deployer', PolicyName: 'all', PolicyDocument: INVOKE }),
  )
  expect(
    'iam-role',
    { arn: arn('role/orders') },
    {
      name: 'orders',
      trustPolicy: EXECUTION_TRUST,
      inlinePolicies: [{ name: 'logs', document: LOGS }],
      attachedPolicyArns: [arn('policy/invoke')],
      boundaryArn: null,
    },
  )
  expect(
    'iam-managed-policy',
    { arn: arn('policy/invoke') },
    { name: 'invoke', awsManaged: false, document: INVOKE },
  )
  expect(
    'iam-user',
    { arn: arn('user/deployer') },
    { groupNames: ['deployers'], inlinePolicies: [{ name: 'all', document: INVOKE }] },
  )
  expect('iam-group', { arn: arn('group/deployers') }, { name: 'deployers' })
  return { executionRoleArn: arn('role/orders'), expected: records }
}
