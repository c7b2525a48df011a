import type { Guardrail } from '../guardrail.ts'
import { requestContext } from '../request-context.ts'
import { probeArn } from './function-attempt.ts'

const ACTIONS = ['lambda:AddPermission', 'lambda:PutResourcePolicy'] as const

export const publicPermission: Guardrail = {
  id: 'public-permission',
  title: 'No permission for everybody',
  reference: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html',
  attempts: (place) =>
    ACTIONS.map((action) => ({
      name:
        action === ACTIONS[0] ? 'let everybody in by a statement' : 'let everybody in by a policy',
      action,
      resource: probeArn(place),
      context: requestContext({ 'lambda:Principal': '*' }),
    })),
  statements: () => [
    {
      Sid: 'NoWildcardPrincipal',
      Effect: 'Deny',
      Action: ACTIONS,
      Resource: '*',
      Condition: { StringEquals: { 'lambda:Principal': '*' } },
    },
  ],
  asToday: ({ arn, policyPrincipals }) =>
    policyPrincipals?.map((principal) => ({
      name: 'add its permission as it is',
      action: ACTIONS[0],
      resource: arn,
      context: requestContext({ 'lambda:Principal': principal }),
    })),
}
