import type { FunctionPlan } from '#sandbox/world/function-plan.ts'
import type { VpcPlan } from '#sandbox/world/network-plan.ts'
import { arnAt, type Place } from '#sandbox/world/place.ts'
import type { RegionPlan } from '#sandbox/world/region-plan.ts'
import { designed } from '#sandbox/world/story/designed.ts'
import { publicUrl, toEveryone } from '#sandbox/world/story/grants.ts'

/** The default VPC that nobody deleted: public subnets, and functions that lost the internet in them. */
const DEFAULT_VPC: VpcPlan = {
  label: 'default',
  cidr: '172.31.0.0/16',
  isDefault: true,
  subnets: [
    {
      label: 'public-a',
      zone: 'a',
      cidr: '172.31.0.0/20',
      egress: 'internet',
      givesPublicAddresses: true,
    },
    {
      label: 'public-b',
      zone: 'b',
      cidr: '172.31.16.0/20',
      egress: 'internet',
      givesPublicAddresses: true,
    },
    {
      label: 'public-c',
      zone: 'c',
      cidr: '172.31.32.0/20',
      egress: 'internet',
      givesPublicAddresses: true,
    },
  ],
  groups: [],
  endpoints: [],
  natIn: [],
}

export function devPlayground(place: Place): Partial<RegionPlan> {
  if (place.region !== 'eu-central-1') return {}
  return { vpcs: [DEFAULT_VPC], functions: [...careless(place), ...leaky(place)] }
}

function careless(place: Place): FunctionPlan[] {
  const fn = designed(place, { team: 'everyone', stage: 'dev', data: 'public' })
  const bare = { KMSKeyArn: null, DeadLetterConfig: null, TracingConfig: { Mode: 'PassThrough' } }
  return [
    fn('hello-world', { runtime: 'python3.7', tags: {}, configuration: bare }),
    fn('hello-world-2', { runtime: 'nodejs14.x', tags: {}, configuration: bare }),
    fn('test', {
      runtime: 'python3.6',
      tags: {},
      urls: [{ authType: 'NONE' }],
      policies: { '': publicUrl() },
      configuration: bare,
    }),
    fn('try-open', { policies: { '': [toEveryone()] }, configuration: bare }),
    fn('try-default-vpc', {
      attachment: { subnets: ['default/public-a'], groups: ['default/default'] },
      configuration: bare,
    }),
    fn('try-admin', { role: 'playground-admin-role', configuration: bare }),
    fn('try-admin-2', { role: 'playground-admin-role', configuration: bare }),
    fn('try-everything', {
      managedPolicies: [
        'AmazonS3FullAccess',
        'AmazonDynamoDBFullAccess',
        'SecretsManagerReadWrite',
      ],
      configuration: bare,
    }),
  ]
}

/** Every value here is made up, and shaped like the real thing. */
function leaky(place: Place): FunctionPlan[] {
  const fn = designed(place, { team: 'everyone', stage: 'dev', data: 'public' })
  const fake = (prefix: string, length: number) => prefix + 'FaKe0'.repeat(length).slice(0, length)
  return [
    fn('leak-aws-key', {
      environment: {
        AWS_KEY: `AKIA${'QWERTYUIOPASDFGH'}`,
        AWS_SECRET: 'wJalrXUtnFEMIK7MDENGbPxRfiCYFAKEFAKEFAKE',
      },
    }),
    fn('leak-slack', {
      environment: { SLACK_TOKEN: `xoxb-${'1234567890'}-${'1234567890123'}-${fake('', 24)}` },
    }),
    fn('leak-private-key', {
      environment: {
        SIGNING_KEY: `-----BEGIN ${'RSA PRIVATE KEY'}-----\n${fake('MIIE', 60)}\n-----END RSA PRIVATE KEY-----`,
      },
    }),
    fn('leak-openai', {
      environment: { OPENAI_API_KEY: `${fake('sk-proj-', 30)}T3BlbkFJ${fake('', 30)}` },
    }),
    fn('leak-nothing', {
      environment: {
        PASSWORD_SECRET_ARN: arnAt(place, 'secretsmanager', 'secret:db-AbCdEf'),
        DB_PASSWORD_PARAMETER: '/playground/db/password',
        FEATURE_TOKEN_ENABLED: 'true',
      },
    }),
  ]
}
