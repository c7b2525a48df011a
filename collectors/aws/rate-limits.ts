export interface RateLimit {
  readonly perSecond: number
  readonly burst: number
}

export interface BucketClass extends RateLimit {
  readonly source: string
}

const LAMBDA = 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html'
const EC2 = 'https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html'
const ORGANIZATIONS =
  'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html'
const IAM = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html'
const LOGS = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html'
const KMS = 'https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html'
const CLOUDTRAIL =
  'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html'
const QUOTAS = 'https://docs.aws.amazon.com/general/latest/gr/servicequotas.html'

/** What AWS documents for one account·Region, by bucket. Bursts that AWS does not document are a third of a second's rate. */
export const BUCKET_CLASSES = {
  'lambda:GetPolicy': { perSecond: 15, burst: 5, source: LAMBDA },
  'lambda:GetFunction': { perSecond: 100, burst: 33, source: LAMBDA },
  'lambda:other': { perSecond: 15, burst: 5, source: LAMBDA },
  'ec2:action': { perSecond: 20, burst: 100, source: EC2 },
  'sts:all': { perSecond: 600, burst: 200, source: IAM },
  'iam:all': { perSecond: 5, burst: 2, source: 'no published rate; one call in flight' },
  'servicequotas:GetServiceQuota': { perSecond: 5, burst: 2, source: QUOTAS },
  'servicequotas:other': { perSecond: 10, burst: 3, source: QUOTAS },
  'logs:DescribeLogGroups': { perSecond: 10, burst: 3, source: LOGS },
  'kms:all': { perSecond: 1_000, burst: 333, source: KMS },
  'cloudtrail:all': { perSecond: 10, burst: 3, source: CLOUDTRAIL },
  'sqs:all': { perSecond: 20, burst: 6, source: 'no published rate' },
  'sns:all': { perSecond: 10, burst: 3, source: 'no published rate' },
  'guardduty:all': { perSecond: 5, burst: 2, source: 'no published rate' },
  'inspector2:all': { perSecond: 5, burst: 2, source: 'no published rate' },
  'elasticfilesystem:all': { perSecond: 5, burst: 2, source: 'no published rate' },
  'tag:all': { perSecond: 5, burst: 2, source: 'no published rate' },
  'account:all': {
    perSecond: 5,
    burst: 2,
    source: 'https://docs.aws.amazon.com/accounts/latest/reference/quotas.html',
  },
  'organizations:ListAccounts': { perSecond: 8, burst: 12, source: ORGANIZATIONS },
  'organizations:DescribeOrganization': { perSecond: 1, burst: 2, source: ORGANIZATIONS },
  'organizations:ListRoots': { perSecond: 1, burst: 2, source: ORGANIZATIONS },
  'organizations:DescribePolicy': { perSecond: 2, burst: 2, source: ORGANIZATIONS },
  'organizations:ListTagsForResource': { perSecond: 10, burst: 15, source: ORGANIZATIONS },
  'organizations:other': { perSecond: 5, burst: 8, source: ORGANIZATIONS },
} as const satisfies Readonly<Record<string, BucketClass>>
export type BucketName = keyof typeof BUCKET_CLASSES

const isBucketName = (name: string): name is BucketName => Object.hasOwn(BUCKET_CLASSES, name)

/** The bucket that an action draws from, and whether each of the service's actions has one of its own. */
export function bucketOf(action: string): { readonly name: BucketName; readonly key: string } {
  const [service = ''] = action.split(':')
  if (service === 'ec2') return { name: 'ec2:action', key: action }
  if (service === 'organizations' && !isBucketName(action)) {
    return { name: 'organizations:other', key: action }
  }
  for (const name of [action, `${service}:other`, `${service}:all`]) {
    if (isBucketName(name)) return { name, key: name }
  }
  throw new RangeError(`no rate limit is known for ${action}`)
}
