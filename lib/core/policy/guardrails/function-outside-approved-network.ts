import type { DenyStatement, Guardrail } from '../guardrail.ts'
import { requestContext } from '../request-context.ts'
import { CREATE_OR_UPDATE, networkContext, probeArn } from './function-attempt.ts'

/** Ids that AWS never gave to anybody. */
const FOREIGN = requestContext({
  'lambda:VpcIds': 'vpc-00000000000000000',
  'lambda:SubnetIds': ['subnet-00000000000000000'],
  'lambda:SecurityGroupIds': ['sg-00000000000000000'],
})

export const functionOutsideApprovedNetwork: Guardrail = {
  id: 'function-outside-approved-network',
  title: 'No function in a VPC or subnet that is not approved',
  reference: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
  attempts: (place) => [
    {
      name: 'create a function in a VPC that nobody approved',
      action: 'lambda:CreateFunction',
      resource: probeArn(place),
      context: FOREIGN,
    },
    {
      name: 'move a function into a VPC that nobody approved',
      action: 'lambda:UpdateFunctionConfiguration',
      resource: probeArn(place),
      context: FOREIGN,
    },
  ],
  statements: ({ vpcIds, subnetIds }) => [
    ...deny('OnlyApprovedVpcs', vpcIds, {
      StringNotEquals: { 'lambda:VpcIds': vpcIds },
      Null: { 'lambda:VpcIds': 'false' },
    }),
    ...deny('OnlyApprovedSubnets', subnetIds, {
      'ForAnyValue:StringNotEquals': { 'lambda:SubnetIds': subnetIds },
    }),
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

/** Functions outside any VPC are another guardrail's business: both conditions want the key to be there. */
const deny = (
  Sid: string,
  ids: readonly string[],
  Condition: NonNullable<DenyStatement['Condition']>,
): readonly DenyStatement[] =>
  ids.length === 0
    ? []
    : [{ Sid, Effect: 'Deny', Action: CREATE_OR_UPDATE, Resource: '*', Condition }]
