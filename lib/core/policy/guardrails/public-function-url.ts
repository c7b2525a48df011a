import type { Guardrail } from '../guardrail.ts'
import { requestContext } from '../request-context.ts'
import { probeArn } from './function-attempt.ts'

const ACTIONS = ['lambda:CreateFunctionUrlConfig', 'lambda:UpdateFunctionUrlConfig'] as const

export const publicFunctionUrl: Guardrail = {
  id: 'public-function-url',
  title: 'No function URL without authentication',
  reference: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
  attempts: (place) =>
    ACTIONS.map((action) => ({
      name: action === ACTIONS[0] ? 'create an open URL' : 'open a URL that there is',
      action,
      resource: probeArn(place),
      context: requestContext({
        'lambda:FunctionUrlAuthType': 'NONE',
        'lambda:FunctionArn': probeArn(place),
      }),
    })),
  statements: () => [
    {
      Sid: 'NoPublicUrl',
      Effect: 'Deny',
      Action: ACTIONS,
      Resource: '*',
      Condition: { StringNotEquals: { 'lambda:FunctionUrlAuthType': 'AWS_IAM' } },
    },
  ],
  asToday: ({ arn, urlAuthTypes }) =>
    urlAuthTypes?.map((authType) => ({
      name: 'create its URL as it is',
      action: ACTIONS[0],
      resource: arn,
      context: requestContext({
        'lambda:FunctionUrlAuthType': authType,
        'lambda:FunctionArn': arn,
      }),
    })),
}
