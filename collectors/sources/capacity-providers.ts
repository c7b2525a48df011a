import {
  type CapacityProvider as Answer,
  paginateListCapacityProviders,
} from '@aws-sdk/client-lambda'
import type { CapacityProvider } from '#lib/core/model/lambda-region.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectPages } from '../collect-pages.ts'
import type { RegionSource } from '../source.ts'

const PAGE_SIZE = 50

export const capacityProviders: RegionSource = {
  name: 'capacity-providers',
  scope: 'region',
  kinds: ['capacity-provider'],
  actions: ['lambda:ListCapacityProviders'],
  collect: (aws, target) =>
    collectPages({
      action: 'lambda:ListCapacityProviders',
      pages: paginateListCapacityProviders({ client: aws.lambda, pageSize: PAGE_SIZE }, {}),
      normalize: ({ CapacityProviders = [] }) => {
        target.presence.settle('capacity-providers', CapacityProviders.length > 0 ? 'some' : 'none')
        return CapacityProviders.map((one) => {
          const facts = normalizeCapacityProvider(one)
          return { kind: 'capacity-provider' as const, key: facts.arn, facts }
        })
      },
    }),
}

export function normalizeCapacityProvider(answer: Answer): CapacityProvider {
  return {
    arn: required(answer.CapacityProviderArn, 'CapacityProviderArn'),
    state: answer.State ?? null,
    subnetIds: (answer.VpcConfig?.SubnetIds ?? []).toSorted(),
    securityGroupIds: (answer.VpcConfig?.SecurityGroupIds ?? []).toSorted(),
    operatorRoleArn: answer.PermissionsConfig?.CapacityProviderOperatorRoleArn ?? null,
    kmsKeyArn: answer.KmsKeyArn || null,
    maxVcpuCount: answer.CapacityProviderScalingConfig?.MaxVCpuCount ?? null,
  }
}
