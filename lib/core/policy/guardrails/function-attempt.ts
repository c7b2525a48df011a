import type { GuardedFunction, Place } from '../guardrail.ts'
import { type RequestContext, requestContext } from '../request-context.ts'

/** The function that attempts are made on: it does not exist. */
export const probeArn = ({ partition, region, accountId }: Place): string =>
  `arn:${partition}:lambda:${region}:${accountId}:function:guardrail-probe`

export const OUTSIDE_VPC: RequestContext = requestContext({
  'lambda:VpcIds': null,
  'lambda:SubnetIds': null,
  'lambda:SecurityGroupIds': null,
})

/** The keys of CreateFunction that describe a function's network. https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html */
export const networkContext = (fn: GuardedFunction): RequestContext =>
  fn.subnetIds.length === 0
    ? OUTSIDE_VPC
    : requestContext({
        'lambda:SubnetIds': fn.subnetIds,
        'lambda:SecurityGroupIds': fn.securityGroupIds,
        ...(fn.vpcId === null ? {} : { 'lambda:VpcIds': fn.vpcId }),
      })

export const CREATE_OR_UPDATE = [
  'lambda:CreateFunction',
  'lambda:UpdateFunctionConfiguration',
] as const
