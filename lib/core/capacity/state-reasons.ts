/** What a network state reason of a function means, and what to do. https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html */
export interface StateReason {
  readonly meaning: string
  readonly remedy: string
}

/**
 * The reason codes that concern a function's network, of the forty that AWS lists.
 * https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html
 */
export const NETWORK_STATE_REASONS = {
  Idle: {
    meaning:
      'Nobody invoked the function for 14 days, so Lambda gave its network interfaces back. The next invocation fails, and the interfaces are made anew, which needs free addresses and the role again.',
    remedy: 'Invoke it once, and keep an address free in each of its subnets.',
  },
  EniLimitExceeded: {
    meaning: 'The VPC has as many Hyperplane interfaces as its quota allows.',
    remedy: 'Merge security-group sets of this VPC, or ask for a higher quota L-9FEE3D26.',
  },
  SubnetOutOfIPAddresses: {
    meaning: 'A subnet of the function had no free address for its interface.',
    remedy: 'Free addresses in the subnet, or give the function a larger one in the same zone.',
  },
  InvalidSubnet: {
    meaning: 'A subnet of the function does not exist or cannot be used.',
    remedy: 'Attach the function to subnets that exist in one VPC and are not IPv6-only.',
  },
  InvalidSecurityGroup: {
    meaning: 'A security group of the function does not exist or belongs to another VPC.',
    remedy: 'Attach the function to security groups of the VPC of its subnets.',
  },
  InsufficientRolePermissions: {
    meaning: 'The execution role may not create or describe network interfaces.',
    remedy: 'Grant what AWSLambdaVPCAccessExecutionRole grants.',
  },
  EC2RequestLimitExceeded: {
    meaning: 'EC2 throttled Lambda while it made an interface.',
    remedy: 'Try again with fewer deployments at once.',
  },
  DisallowedByVpcEncryptionControl: {
    meaning: 'The VPC enforces encryption in transit and refuses the interface.',
    remedy: 'Add an exclusion for Lambda to the encryption control of the VPC, or use another VPC.',
  },
} as const satisfies Readonly<Record<string, StateReason>>
export type NetworkStateReason = keyof typeof NETWORK_STATE_REASONS

export const isNetworkStateReason = (code: string): code is NetworkStateReason =>
  Object.hasOwn(NETWORK_STATE_REASONS, code)
