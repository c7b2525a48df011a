import type { Guardrail } from '../guardrail.ts'
import { NO_CONTEXT, requestContext } from '../request-context.ts'
import { probeArn } from './function-attempt.ts'

export const unsignedCode: Guardrail = {
  id: 'unsigned-code',
  title: 'No function without code signing',
  reference: 'https://docs.aws.amazon.com/lambda/latest/dg/governance-code-signing.html',
  attempts: (place) => [
    {
      name: 'create a function without a code signing configuration',
      action: 'lambda:CreateFunction',
      resource: probeArn(place),
      context: requestContext({ 'lambda:CodeSigningConfigArn': null }),
    },
    {
      name: 'take the code signing configuration off a function',
      action: 'lambda:DeleteFunctionCodeSigningConfig',
      resource: probeArn(place),
      context: NO_CONTEXT,
    },
  ],
  statements: () => [
    {
      Sid: 'RequireSigning',
      Effect: 'Deny',
      Action: ['lambda:CreateFunction'],
      Resource: '*',
      Condition: { Null: { 'lambda:CodeSigningConfigArn': 'true' } },
    },
    {
      Sid: 'KeepSigning',
      Effect: 'Deny',
      Action: ['lambda:DeleteFunctionCodeSigningConfig'],
      Resource: '*',
    },
  ],
  asToday: ({ arn, codeSigningConfigArn }) =>
    codeSigningConfigArn === undefined
      ? undefined
      : [
          {
            name: 'create it as it is',
            action: 'lambda:CreateFunction',
            resource: arn,
            context: requestContext({ 'lambda:CodeSigningConfigArn': codeSigningConfigArn }),
          },
        ],
}
