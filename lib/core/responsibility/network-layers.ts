import { matrixRow } from './matrix-row.ts'

const VPC = 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html'
const URLS = 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html'
const DATA = 'https://docs.aws.amazon.com/lambda/latest/dg/security-dataprotection.html'

/** What carries the traffic, and who may send some. */
export const NETWORK_LAYERS = [
  matrixRow({
    id: 'network-infrastructure',
    title: 'Network infrastructure',
    source: VPC,
    every: ['aws', 'AWS runs the backbone, the VPC fabric and Hyperplane.'],
  }),
  matrixRow({
    id: 'vpc-design',
    title: 'Subnets, addresses, routes, NAT, endpoints',
    source: VPC,
    every: ['aws', 'The function runs in a VPC that Lambda owns; there is nothing to design.'],
    but: {
      ec2: ['customer', 'The VPC is yours.'],
      'ecs-on-ec2': ['customer', 'The VPC is yours.'],
      'ecs-on-fargate': ['customer', 'The VPC is yours.'],
      'lambda-in-vpc': [
        'customer',
        'Subnets, addresses, routes and endpoints are yours; Lambda makes and removes the interfaces.',
      ],
      'lambda-managed-instances': ['customer', 'The instances live in your subnets.'],
    },
  }),
  matrixRow({
    id: 'security-groups',
    title: 'Security groups',
    source: VPC,
    every: ['aws', 'Outside a VPC there are none to keep.'],
    but: {
      ec2: ['customer', 'You write the rules.'],
      'ecs-on-ec2': ['customer', 'You write the rules.'],
      'ecs-on-fargate': ['customer', 'You write the rules.'],
      'lambda-in-vpc': ['customer', 'You write the rules; only the outbound ones have an effect.'],
      'lambda-managed-instances': ['customer', 'You write the rules, and the inbound ones count.'],
    },
  }),
  matrixRow({
    id: 'exposure',
    title: 'Who may reach the endpoint',
    source: URLS,
    every: ['customer', 'You decide who may call: URL authentication, resource policy, listeners.'],
  }),
  matrixRow({
    id: 'front-door',
    title: 'TLS endpoint and its protection from floods',
    source: 'https://aws.amazon.com/compliance/shared-responsibility-model/',
    every: ['shared', 'AWS guards the endpoint itself; throttles and filters in front are yours.'],
  }),
  matrixRow({
    id: 'scaling',
    title: 'Scaling, capacity, spread over zones',
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html',
    every: ['aws', 'AWS scales and spreads; you may cap or reserve concurrency.'],
    but: {
      ec2: ['customer', 'You add instances, in the zones that you choose.'],
      'ecs-on-ec2': ['customer', 'You scale the hosts and the tasks.'],
      'ecs-on-fargate': ['shared', 'AWS finds capacity; you scale the tasks and choose zones.'],
      'lambda-in-vpc': ['shared', 'AWS scales, over no more zones than the subnets you chose.'],
      'lambda-managed-instances': ['shared', 'You choose subnets and limits; AWS scales in them.'],
    },
  }),
  matrixRow({
    id: 'encryption-in-transit',
    title: 'Encryption in transit',
    source: DATA,
    every: ['shared', 'AWS demands TLS at its endpoints; calls that your code makes are yours.'],
    but: {
      'lambda-in-vpc': ['shared', 'As outside, and traffic inside the VPC is yours to encrypt.'],
      'lambda-managed-instances': ['customer', 'Traffic of the instances is yours to encrypt.'],
    },
  }),
] as const
