/** A token bucket as AWS documents it: `burst` calls at once, `perSecond` afterwards. */
export interface Limit {
  readonly bucket: string
  readonly burst: number
  readonly perSecond: number
}

const limit = (bucket: string, burst: number, perSecond: number): Limit => ({
  bucket,
  burst,
  perSecond,
})

const LAMBDA_CONTROL = limit('lambda:control-plane', 15, 15)
const STS = limit('sts:shared', 600, 600)
const IAM = limit('iam:shared', 20, 10)
const EC2_UNPAGED = new Set(['DescribeNetworkInterfaces', 'DescribeSecurityGroups'])

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html, [rate, burst] per account. */
const ORGANIZATIONS: Readonly<Record<string, readonly [number, number]>> = {
  ListAccounts: [8, 12],
  ListParents: [5, 8],
  ListAccountsForParent: [5, 8],
  ListOrganizationalUnitsForParent: [5, 8],
  ListRoots: [1, 2],
  DescribeOrganization: [1, 2],
  ListPolicies: [5, 8],
  ListTargetsForPolicy: [5, 8],
  DescribePolicy: [2, 2],
  ListTagsForResource: [10, 15],
  ListDelegatedAdministrators: [5, 8],
}
const QUOTAS: Readonly<Record<string, number>> = {
  GetServiceQuota: 5,
  GetAWSDefaultServiceQuota: 5,
  ListServiceQuotas: 10,
  ListAWSDefaultServiceQuotas: 10,
}

/** Logs (DescribeLogGroups), CloudTrail and KMS publish theirs; the others are ours. [burst, rate] */
const SURROUNDINGS: Readonly<Record<string, readonly [number, number]>> = {
  logs: [10, 10],
  cloudtrail: [10, 10],
  kms: [1000, 1000],
  sqs: [50, 50],
  sns: [30, 30],
  guardduty: [15, 15],
  inspector2: [15, 15],
  elasticfilesystem: [15, 15],
}

/**
 * The bucket that a call draws from, per account·Region. Lambda's control plane shares one of 15 a second
 * (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html), EC2 has one per action
 * (https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html); IAM's is not published, 10 a second is ours.
 */
export function limitOf(service: string, action: string, paged: boolean): Limit | null {
  if (service === 'lambda') return lambdaLimit(action)
  if (service === 'ec2') return ec2Limit(action, paged)
  if (service === 'sts') return STS
  if (service === 'iam') return IAM
  if (service === 'organizations') {
    const [perSecond, burst] = ORGANIZATIONS[action] ?? [1, 2]
    return limit(`organizations:${action}`, burst, perSecond)
  }
  if (service === 'servicequotas') {
    const perSecond = QUOTAS[action] ?? 5
    return limit(`servicequotas:${action}`, perSecond, perSecond)
  }
  const [burst, perSecond] = SURROUNDINGS[service] ?? []
  if (burst !== undefined && perSecond !== undefined)
    return limit(`${service}:shared`, burst, perSecond)
  if (service === 'tagging') return limit(`tagging:${action}`, 15, 15)
  return null
}

function lambdaLimit(action: string): Limit {
  if (action === 'GetFunction') return limit('lambda:GetFunction', 100, 100)
  if (action === 'GetPolicy') return limit('lambda:GetPolicy', 15, 15)
  if (action.includes('CapacityProvider')) return limit('lambda:capacity-providers', 15, 15)
  return LAMBDA_CONTROL
}

function ec2Limit(action: string, paged: boolean): Limit {
  if (!paged && EC2_UNPAGED.has(action)) return limit(`ec2:${action}:unpaged`, 50, 10)
  return limit(`ec2:${action}`, 100, 20)
}
