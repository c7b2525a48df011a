import { matrixRow } from './matrix-row.ts'

const ECS = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-shared-model.html'
const MODEL = 'https://aws.amazon.com/compliance/shared-responsibility-model/'
const INSTANCES =
  'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-security.html'

/** What carries the workload: sites, machines, hosts, and the walls between workloads. */
export const PROVIDER_LAYERS = [
  matrixRow({
    id: 'facilities',
    title: 'Facilities, power, physical security',
    source: MODEL,
    every: ['aws', 'AWS runs the data centres, whatever runs in them.'],
  }),
  matrixRow({
    id: 'hardware',
    title: 'Hardware, disks, network cards',
    source: MODEL,
    every: ['aws', 'AWS owns, repairs and destroys the machines.'],
  }),
  matrixRow({
    id: 'host',
    title: 'Hypervisor and host operating system',
    source: MODEL,
    every: ['aws', 'AWS builds and patches the Nitro and Firecracker hosts.'],
  }),
  matrixRow({
    id: 'container-runtime',
    title: 'Container runtime and agent',
    source: ECS,
    every: ['aws', 'AWS runs what starts the workload; nobody else can reach it.'],
    but: {
      ec2: ['customer', 'Whatever runs containers on the instance was installed by you.'],
      'ecs-on-ec2': [
        'customer',
        'You update the ECS agent and the container runtime of the hosts.',
      ],
    },
  }),
  matrixRow({
    id: 'orchestration',
    title: 'Orchestration and control plane',
    source: ECS,
    every: ['aws', 'AWS runs the control plane that places and starts the workload.'],
    but: { ec2: ['customer', 'You decide what runs on which instance, and start it again.'] },
  }),
  matrixRow({
    id: 'isolation',
    title: 'Isolation between workloads',
    source: INSTANCES,
    every: ['aws', 'Each execution environment is a microVM of its own.'],
    but: {
      ec2: ['shared', 'AWS parts the instances; what shares an instance is parted by you.'],
      'ecs-on-ec2': ['customer', 'Tasks on one host are not isolated from each other.'],
      'ecs-on-fargate': ['aws', 'Each task has a virtual machine of its own.'],
      'lambda-managed-instances': [
        'shared',
        'Functions of one capacity provider are parted by containers alone: you decide who shares it.',
      ],
    },
  }),
] as const
