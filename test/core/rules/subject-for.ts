import { seen, unseen } from '#lib/core/model/observed.ts'
import type { Target } from '#lib/core/rules/subject.ts'
import * as r from './access-fixtures.ts'
import * as s from './around-fixtures.ts'
import { account, type FunctionPatch, functionSubject, HERE, scene } from './function-fixture.ts'
import * as n from './network-fixtures.ts'
import * as a from './record-fixtures.ts'

const placed = { scene: scene(), account: account(HERE), region: 'eu-west-1' }

const RESOURCES = {
  account: { guardrails: seen([]) },
  'account-region': {
    settings: unseen('not-collected'),
    functionCount: seen(3),
    guardDuty: unseen('not-collected'),
    attachments: unseen('not-collected'),
    quotas: unseen('not-collected'),
    mergeSavings: unseen('not-collected'),
  },
  subnet: {
    subnet: n.subnet('subnet-a', 'euw1-az1'),
    hostsFunctions: seen(true),
    hostsCapacityProvider: seen(false),
    headroom: seen({ usable: 251, free: 200, blind: null }),
    daysLeft: seen(null),
  },
  vpc: {
    vpc: {
      id: 'vpc-1',
      ownerId: HERE,
      cidrBlocks: ['10.0.0.0/16'],
      ipv6CidrBlocks: [],
      isDefault: false,
      instanceTenancy: 'default',
      state: 'available',
      blockPublicAccess: null,
      encryptionControlMode: null,
      tags: [],
    },
    hostsFunctions: seen(true),
    flowLogs: unseen('not-collected'),
  },
  'vpc-endpoint': {
    endpoint: {
      id: 'vpce-1',
      type: 'Interface',
      vpcId: 'vpc-1',
      serviceName: 'com.amazonaws.eu-west-1.secretsmanager',
      state: 'available',
      policyDocument: '{}',
      subnetIds: ['subnet-a', 'subnet-b'],
      routeTableIds: [],
      securityGroupIds: [],
      privateDnsEnabled: true,
    },
    hostsFunctions: seen(true),
    policyOpen: seen(false),
    subnets: [n.found(n.subnet('subnet-a', 'euw1-az1')), n.found(n.subnet('subnet-b', 'euw1-az2'))],
  },
  'network-interface': {
    networkInterface: {
      id: 'eni-1',
      ownerId: HERE,
      subnetId: 'subnet-a',
      vpcId: 'vpc-1',
      availabilityZoneId: 'euw1-az1',
      interfaceType: 'lambda',
      status: 'in-use',
      description: 'AWS Lambda VPC ENI-orders-1',
      requesterId: null,
      requesterManaged: false,
      operatorPrincipal: null,
      securityGroupIds: ['sg-1'],
      privateIpv4Addresses: ['10.0.0.9'],
      ipv6Addresses: [],
      ipv4Prefixes: [],
      publicIp: null,
      attachmentInstanceId: null,
      attachmentOwnerId: 'amazon-aws',
      attachmentStatus: 'attached',
    },
    status: seen({ state: 'matched', attachmentKey: 'k' }),
  },
  'layer-version': { layer: a.layerVersion(1), exposure: seen(r.exposure('nobody')) },
  'log-group': { group: s.logGroup({}), functionArns: seen([]) },
  'capacity-provider': {
    provider: {
      arn: `arn:aws:lambda:eu-west-1:${HERE}:capacity-provider:shared`,
      state: 'Active',
      subnetIds: ['subnet-a'],
      securityGroupIds: ['sg-1'],
      operatorRoleArn: `arn:aws:iam::${HERE}:role/operator`,
      kmsKeyArn: null,
      maxVcpuCount: null,
    },
    trusts: seen([]),
    operatorRole: seen(r.roleView({})),
  },
} as const

const FUNCTION_TARGETS: readonly Target[] = ['function', 'version', 'every-version', 'entry']

/** A subject of the target of which nothing is wrong, with a patch. */
export function subjectFor(target: Target, patch: object): object {
  if (FUNCTION_TARGETS.includes(target)) return functionSubject(patch as FunctionPatch)
  return { ...placed, ...RESOURCES[target as keyof typeof RESOURCES], ...patch }
}
