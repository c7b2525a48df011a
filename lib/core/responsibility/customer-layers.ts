import { matrixRow } from './matrix-row.ts'

const SECURITY = 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-security.html'

/** What is set, granted, kept and watched. */
export const CUSTOMER_LAYERS = [
  matrixRow({
    id: 'resource-configuration',
    title: 'Resource configuration',
    source: SECURITY,
    every: ['customer', 'Timeouts, memory, failure handling, runtime mode and signing are yours.'],
  }),
  matrixRow({
    id: 'access-management',
    title: 'Roles and who may invoke or deploy',
    source: SECURITY,
    every: ['customer', 'You write the policies.'],
    but: {
      'lambda-managed-instances': [
        'customer',
        'You write the policies, the operator role and lambda:PassCapacityProvider among them.',
      ],
    },
  }),
  matrixRow({
    id: 'secrets',
    title: 'Secrets',
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html',
    every: ['customer', 'You decide where secrets are kept and who can read them.'],
  }),
  matrixRow({
    id: 'encryption-at-rest',
    title: 'Encryption at rest of code, environment, snapshots',
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/security-encryption-at-rest.html',
    every: ['aws', 'AWS encrypts by default; a key of your own is your choice.'],
    but: {
      ec2: ['customer', 'You choose whether and how volumes are encrypted.'],
      'ecs-on-ec2': ['customer', 'You choose whether and how volumes are encrypted.'],
      'ecs-on-fargate': ['shared', 'AWS encrypts task storage; volumes and images are yours.'],
      'lambda-container-image': [
        'shared',
        'AWS encrypts its copy of the image; the registry that it came from is yours.',
      ],
      'lambda-managed-instances': [
        'aws',
        'AWS encrypts the volumes; a key of your own is optional.',
      ],
    },
  }),
  matrixRow({
    id: 'data',
    title: 'Data that the code reads and writes',
    source: SECURITY,
    every: ['customer', 'Your data and how long it is kept are yours.'],
  }),
  matrixRow({
    id: 'monitoring',
    title: 'Logging and monitoring',
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-monitoring.html',
    every: ['shared', 'AWS emits logs and metrics; permissions, retention and alarms are yours.'],
    but: {
      ec2: ['customer', 'You install and run the agents.'],
      'ecs-on-ec2': ['customer', 'You configure log drivers and agents.'],
      'ecs-on-fargate': ['customer', 'You configure log drivers.'],
      'lambda-in-vpc': ['shared', 'As outside, and flow logs of the VPC are yours.'],
      'lambda-managed-instances': [
        'shared',
        'AWS emits them, and you give them a way out of your network.',
      ],
    },
  }),
  matrixRow({
    id: 'vulnerability-scanning',
    title: 'Vulnerability scanning',
    source: 'https://docs.aws.amazon.com/inspector/latest/user/scanning-lambda.html',
    every: ['customer', 'You turn on scanning and act on what it finds.'],
  }),
  matrixRow({
    id: 'compliance-evidence',
    title: 'Compliance evidence',
    source: 'https://aws.amazon.com/compliance/shared-responsibility-model/',
    every: ['shared', 'AWS attests its side; you attest yours.'],
  }),
] as const
