import { ListRegionsCommand } from '@aws-sdk/client-account'
import * as ec2 from '@aws-sdk/client-ec2'
import { GetAccountAuthorizationDetailsCommand } from '@aws-sdk/client-iam'
import * as lambda from '@aws-sdk/client-lambda'
import { GetResourcesCommand } from '@aws-sdk/client-resource-groups-tagging-api'
import {
  GetAWSDefaultServiceQuotaCommand,
  GetServiceQuotaCommand,
} from '@aws-sdk/client-service-quotas'
import type { Probe } from './probe.ts'
import { SURROUNDING_PROBES } from './surrounding-probes.ts'

/** IAM decides before Lambda looks for the function, so one that does not exist tells whether asking is allowed. */
const NOBODY = { FunctionName: 'demarc-doctor' } as const
const NO_LAYER = { LayerName: 'demarc-doctor' } as const
const NO_SIGNING = 'code-signing-config:csc-00000000000000000'
const FEW = { MaxResults: 5 } as const
const ONE = { MaxItems: 1 } as const
const QUOTA = { ServiceCode: 'lambda', QuotaCode: 'L-B99A9384' } as const

/** The cheapest read behind each action that a member grants. */
export const PROBES: Readonly<Record<string, Probe>> = {
  ...SURROUNDING_PROBES,
  'account:ListRegions': ({ account }) => account.send(new ListRegionsCommand(FEW)),
  'ec2:DescribeNatGateways': (aws) => aws.ec2.send(new ec2.DescribeNatGatewaysCommand(FEW)),
  'ec2:DescribeNetworkAcls': (aws) => aws.ec2.send(new ec2.DescribeNetworkAclsCommand(FEW)),
  'ec2:DescribeNetworkInterfaces': (aws) =>
    aws.ec2.send(new ec2.DescribeNetworkInterfacesCommand(FEW)),
  'ec2:DescribeRegions': (aws) => aws.ec2.send(new ec2.DescribeRegionsCommand({})),
  'ec2:DescribeRouteTables': (aws) => aws.ec2.send(new ec2.DescribeRouteTablesCommand(FEW)),
  'ec2:DescribeSecurityGroups': (aws) => aws.ec2.send(new ec2.DescribeSecurityGroupsCommand(FEW)),
  'ec2:DescribeSubnets': (aws) => aws.ec2.send(new ec2.DescribeSubnetsCommand(FEW)),
  'ec2:DescribeVpcEndpoints': (aws) => aws.ec2.send(new ec2.DescribeVpcEndpointsCommand(FEW)),
  'ec2:DescribeVpcs': (aws) => aws.ec2.send(new ec2.DescribeVpcsCommand(FEW)),
  'iam:GetAccountAuthorizationDetails': ({ iam }) =>
    iam.send(new GetAccountAuthorizationDetailsCommand({ ...ONE, Filter: ['Group'] })),
  'lambda:GetAccountSettings': (aws) => aws.lambda.send(new lambda.GetAccountSettingsCommand({})),
  'lambda:GetFunctionConcurrency': (aws) =>
    aws.lambda.send(new lambda.GetFunctionConcurrencyCommand(NOBODY)),
  'lambda:GetFunctionConfiguration': (aws) =>
    aws.lambda.send(new lambda.GetFunctionConfigurationCommand(NOBODY)),
  'lambda:GetFunctionRecursionConfig': (aws) =>
    aws.lambda.send(new lambda.GetFunctionRecursionConfigCommand(NOBODY)),
  'lambda:GetLayerVersionPolicy': (aws) =>
    aws.lambda.send(new lambda.GetLayerVersionPolicyCommand({ ...NO_LAYER, VersionNumber: 1 })),
  'lambda:GetPolicy': (aws) => aws.lambda.send(new lambda.GetPolicyCommand(NOBODY)),
  'lambda:GetRuntimeManagementConfig': (aws) =>
    aws.lambda.send(new lambda.GetRuntimeManagementConfigCommand(NOBODY)),
  'lambda:ListAliases': (aws) => aws.lambda.send(new lambda.ListAliasesCommand(NOBODY)),
  'lambda:ListCapacityProviders': (aws) =>
    aws.lambda.send(new lambda.ListCapacityProvidersCommand(ONE)),
  'lambda:ListCodeSigningConfigs': (aws) =>
    aws.lambda.send(new lambda.ListCodeSigningConfigsCommand(ONE)),
  'lambda:ListEventSourceMappings': (aws) =>
    aws.lambda.send(new lambda.ListEventSourceMappingsCommand(ONE)),
  'lambda:ListFunctionEventInvokeConfigs': (aws) =>
    aws.lambda.send(new lambda.ListFunctionEventInvokeConfigsCommand(NOBODY)),
  'lambda:ListFunctionUrlConfigs': (aws) =>
    aws.lambda.send(new lambda.ListFunctionUrlConfigsCommand(NOBODY)),
  'lambda:ListFunctions': (aws) => aws.lambda.send(new lambda.ListFunctionsCommand(ONE)),
  'lambda:ListFunctionsByCodeSigningConfig': (aws, { accountId, region }) => {
    const CodeSigningConfigArn = `arn:aws:lambda:${region}:${accountId}:${NO_SIGNING}`
    return aws.lambda.send(
      new lambda.ListFunctionsByCodeSigningConfigCommand({ CodeSigningConfigArn }),
    )
  },
  'lambda:ListLayerVersions': (aws) =>
    aws.lambda.send(new lambda.ListLayerVersionsCommand(NO_LAYER)),
  'lambda:ListLayers': (aws) => aws.lambda.send(new lambda.ListLayersCommand(ONE)),
  'lambda:ListProvisionedConcurrencyConfigs': (aws) =>
    aws.lambda.send(new lambda.ListProvisionedConcurrencyConfigsCommand(NOBODY)),
  'servicequotas:GetAWSDefaultServiceQuota': ({ serviceQuotas }) =>
    serviceQuotas.send(new GetAWSDefaultServiceQuotaCommand(QUOTA)),
  'servicequotas:GetServiceQuota': ({ serviceQuotas }) =>
    serviceQuotas.send(new GetServiceQuotaCommand(QUOTA)),
  'tag:GetResources': ({ tagging }) =>
    tagging.send(new GetResourcesCommand({ ResourceTypeFilters: ['lambda:function'] })),
}
