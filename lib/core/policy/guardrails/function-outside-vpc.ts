import type { Guardrail } from '../guardrail.ts'
import { CREATE_OR_UPDATE, networkContext, OUTSIDE_VPC, probeArn } from './function-attempt.ts'

export const functionOutsideVpc: Guardrail = {
  id: 'function-outside-vpc',
  title: 'No function outside a VPC',
  reference: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
  attempts: (place) => [
    {
      name: 'create a function outside a VPC',
      action: 'lambda:CreateFunction',
      resource: probeArn(place),
      context: OUTSIDE_VPC,
    },
    {
      name: 'take a function out of its VPC',
      action: 'lambda:UpdateFunctionConfiguration',
      resource: probeArn(place),
      context: OUTSIDE_VPC,
    },
  ],
  statements: () => [
    {
      Sid: 'RequireVpc',
      Effect: 'Deny',
      Action: CREATE_OR_UPDATE,
      Resource: '*',
      Condition: { Null: { 'lambda:VpcIds': 'true' } },
    },
  ],
  asToday: (fn) => [
    {
      name: 'create it as it is',
      action: 'lambda:CreateFunction',
      resource: fn.arn,
      context: networkContext(fn),
    },
  ],
}
