import type { Guardrail } from '../guardrail.ts'
import { requestContext } from '../request-context.ts'

const TO_LAMBDA = requestContext({ 'iam:PassedToService': 'lambda.amazonaws.com' })

export const passAnyRole: Guardrail = {
  id: 'pass-any-role',
  title: 'No passing of any role to a function',
  reference: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
  attempts: ({ partition, accountId }) => [
    {
      name: 'pass a role of their choice to a function',
      action: 'iam:PassRole',
      resource: `arn:${partition}:iam::${accountId}:role/guardrail-probe`,
      context: TO_LAMBDA,
    },
  ],
  statements: ({ roleArns }) =>
    roleArns.length === 0
      ? []
      : [
          {
            Sid: 'OnlyApprovedRoles',
            Effect: 'Deny',
            Action: ['iam:PassRole'],
            NotResource: roleArns,
            Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
          },
        ],
  asToday: ({ roleArn }) =>
    roleArn === null
      ? []
      : [{ name: 'pass its role', action: 'iam:PassRole', resource: roleArn, context: TO_LAMBDA }],
}
