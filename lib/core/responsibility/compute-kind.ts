/** The columns of the shared responsibility matrix: ways to run code on AWS, and what an attachment to a VPC changes of them. */
export const COMPUTE_KINDS = [
  'ec2',
  'ecs-on-ec2',
  'ecs-on-fargate',
  'lambda-managed-runtime',
  'lambda-os-only-runtime',
  'lambda-container-image',
  'lambda-customer-runtime',
  'lambda-in-vpc',
  'lambda-managed-instances',
] as const
export type ComputeKind = (typeof COMPUTE_KINDS)[number]

export const COMPUTE_KIND_TITLES: Readonly<Record<ComputeKind, string>> = {
  ec2: 'EC2 instance',
  'ecs-on-ec2': 'ECS on EC2',
  'ecs-on-fargate': 'ECS on Fargate',
  'lambda-managed-runtime': 'Lambda, managed runtime',
  'lambda-os-only-runtime': 'Lambda, OS-only runtime',
  'lambda-container-image': 'Lambda, container image',
  'lambda-customer-runtime': 'Lambda, customer-managed runtime',
  'lambda-in-vpc': 'Lambda in a VPC (what changes)',
  'lambda-managed-instances': 'Lambda Managed Instances',
}

/** Who looks after a layer. A publisher is whoever owns a customer-managed runtime, perhaps another account. */
export const OWNERS = ['aws', 'shared', 'customer', 'publisher'] as const
export type Owner = (typeof OWNERS)[number]
