import type { Guardrail } from '../guardrail.ts'
import { requestContext } from '../request-context.ts'
import { CREATE_OR_UPDATE, probeArn } from './function-attempt.ts'

export const foreignLayer: Guardrail = {
  id: 'foreign-layer',
  title: 'No layer of an account that is not approved',
  reference: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html',
  attempts: (place) =>
    CREATE_OR_UPDATE.map((action) => ({
      name:
        action === CREATE_OR_UPDATE[0]
          ? 'create a function with a foreign layer'
          : 'add a foreign layer to a function',
      action,
      resource: probeArn(place),
      context: requestContext({
        'lambda:Layer': [
          `arn:${place.partition}:lambda:${place.region}:000000000000:layer:foreign:1`,
        ],
      }),
    })),
  statements: ({ layerAccountIds }) =>
    layerAccountIds.length === 0
      ? []
      : [
          {
            Sid: 'NoForeignLayers',
            Effect: 'Deny',
            Action: CREATE_OR_UPDATE,
            Resource: '*',
            Condition: {
              'ForAnyValue:StringNotLike': {
                'lambda:Layer': layerAccountIds.map((id) => `arn:*:lambda:*:${id}:layer:*:*`),
              },
            },
          },
        ],
  asToday: ({ arn, layerArns }) => [
    {
      name: 'create it as it is',
      action: 'lambda:CreateFunction',
      resource: arn,
      context: requestContext({ 'lambda:Layer': layerArns.length === 0 ? null : layerArns }),
    },
  ],
}
