import { groupId, subnetId } from '#sandbox/world/network-ids.ts'
import type { InterfacePlan, VpcPlan } from '#sandbox/world/network-plan.ts'
import { arnAt, type Place, roleArn } from '#sandbox/world/place.ts'
import type { RegionPlan } from '#sandbox/world/region-plan.ts'
import { document } from '#sandbox/world/statement.ts'
import { analyticsFunctions, analyticsShards } from './analytics-functions.ts'

/** Frankfurt: broad roles, foreign code, large machines; Ireland: a Region whose own pipelines leave hardly any request rate. */
export function analyticsProd(place: Place): Partial<RegionPlan> {
  if (place.region === 'eu-west-1') return { functions: analyticsShards(place), rateFactor: 0.1 }
  if (place.region !== 'eu-central-1') return {}
  return {
    functions: analyticsFunctions(place),
    vpcs: [LAKE],
    layers: [
      {
        name: 'analytics-common',
        versions: 3,
        runtimes: ['python3.13'],
        description: 'shared readers',
        policies: {
          '2': document([
            {
              Sid: 'public',
              Effect: 'Allow',
              Principal: '*',
              Action: 'lambda:GetLayerVersion',
              Resource: arnAt(place, 'lambda', 'layer:analytics-common:2'),
            },
          ]),
        },
      },
    ],
    capacityProviders: [workers(place)],
    interfaces: WORKER_INTERFACES,
  }
}

const WORKER_INTERFACES: readonly InterfacePlan[] = ['1', '2', '3'].map((n) => ({
  label: `workers-${n}`,
  subnet: 'lake/workers-a',
  groups: ['lake/workers'],
  type: 'interface',
  description: 'Lambda Managed Instances',
  members: {
    operator: {
      managed: true,
      principal: 'scaler.lambda.amazonaws.com',
      hiddenByDefault: true,
    },
  },
}))

const LAKE: VpcPlan = {
  label: 'lake',
  cidr: '10.12.0.0/16',
  ipv6: '2a05:d014:aa00::/56',
  subnets: [
    {
      label: 'dual-a',
      zone: 'a',
      cidr: '10.12.0.0/24',
      egress: 'nat',
      ipv6: '2a05:d014:aa00:1::/64',
      others: 6,
    },
    {
      label: 'dual-b',
      zone: 'b',
      cidr: '10.12.1.0/24',
      egress: 'nat',
      ipv6: '2a05:d014:aa00:2::/64',
      others: 6,
    },
    {
      label: 'six-only-c',
      zone: 'c',
      cidr: '10.12.2.0/24',
      egress: 'ipv6-only',
      ipv6: '2a05:d014:aa00:3::/64',
    },
    { label: 'stale-a', zone: 'a', cidr: '10.12.3.0/24', egress: 'blackhole' },
    { label: 'transit-b', zone: 'b', cidr: '10.12.4.0/24', egress: 'transit', others: 3 },
    { label: 'peered-c', zone: 'c', cidr: '10.12.5.0/24', egress: 'peering', others: 3 },
    { label: 'workers-a', zone: 'a', cidr: '10.12.6.0/28', egress: 'nat', others: 5 },
    { label: 'public-a', zone: 'a', cidr: '10.12.7.0/28', egress: 'internet', others: 1 },
    { label: 'forgotten-b', zone: 'b', cidr: '10.12.8.0/24', egress: 'none', mainRouteTable: true },
  ],
  groups: [
    { label: 'jobs', description: 'analytics jobs' },
    { label: 'workers', description: 'managed instances' },
    { label: 'endpoints' },
  ],
  endpoints: [
    { service: 's3', type: 'Gateway', subnets: ['dual-a', 'dual-b', 'stale-a'] },
    { service: 'sts', type: 'Interface', subnets: ['dual-a'] },
  ],
  natIn: ['public-a'],
}

const workers = (place: Place) => ({
  CapacityProviderArn: arnAt(place, 'lambda', 'capacity-provider:lake-workers'),
  State: 'Active',
  VpcConfig: {
    SubnetIds: [subnetId(place, 'lake/workers-a')],
    SecurityGroupIds: [groupId(place, 'lake/workers')],
  },
  PermissionsConfig: {
    CapacityProviderOperatorRoleArn: roleArn(place.accountId, 'lake-workers-operator'),
  },
  InstanceRequirements: { Architectures: ['arm64'] },
  CapacityProviderScalingConfig: { MaxVCpuCount: 64, ScalingMode: 'Auto' },
  LastModified: '2026-05-05T10:00:00.000+0000',
})
