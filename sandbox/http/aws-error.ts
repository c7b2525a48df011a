/** What went wrong, before each service words it in its own way. */
export type Trouble =
  | 'throttled'
  | 'denied'
  | 'expired'
  | 'unknown-key'
  | 'region-disabled'
  | 'internal'
  | 'unknown-operation'

/** A refusal. Not an Error: refusals are ordinary answers, and a stack trace each would halve the rate. */
export class AwsError {
  readonly code: string
  readonly message: string
  readonly status: number

  constructor(code: string, message: string, status = 400) {
    this.code = code
    this.message = message
    this.status = status
  }
}

type Wording = readonly [code: string, status: number]
type Table = Readonly<Record<Trouble, Wording>>

const REST: Table = {
  throttled: ['TooManyRequestsException', 429],
  denied: ['AccessDeniedException', 403],
  expired: ['ExpiredTokenException', 403],
  'unknown-key': ['UnrecognizedClientException', 403],
  'region-disabled': ['UnrecognizedClientException', 403],
  internal: ['ServiceException', 500],
  'unknown-operation': ['UnknownOperationException', 404],
}
const JSON_RPC: Table = {
  ...REST,
  throttled: ['TooManyRequestsException', 400],
  denied: ['AccessDeniedException', 400],
  expired: ['ExpiredTokenException', 400],
  'unknown-key': ['UnrecognizedClientException', 400],
  'region-disabled': ['UnrecognizedClientException', 400],
  'unknown-operation': ['UnknownOperationException', 400],
}
const THROTTLING: Table = { ...JSON_RPC, throttled: ['ThrottlingException', 400] }
const QUERY: Table = {
  throttled: ['Throttling', 400],
  denied: ['AccessDenied', 403],
  expired: ['ExpiredToken', 403],
  'unknown-key': ['InvalidClientTokenId', 403],
  'region-disabled': ['InvalidClientTokenId', 403],
  internal: ['InternalFailure', 500],
  'unknown-operation': ['InvalidAction', 400],
}

/** Error codes differ by service; https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html for EC2's. */
const TABLES: Readonly<Record<string, Table>> = {
  lambda: REST,
  account: REST,
  guardduty: REST,
  inspector2: { ...REST, throttled: ['ThrottlingException', 429] },
  elasticfilesystem: { ...REST, throttled: ['ThrottlingException', 429] },
  logs: THROTTLING,
  kms: THROTTLING,
  cloudtrail: THROTTLING,
  sqs: { ...JSON_RPC, throttled: ['RequestThrottled', 400] },
  sns: { ...QUERY, denied: ['AuthorizationError', 403] },
  organizations: JSON_RPC,
  servicequotas: JSON_RPC,
  tagging: { ...JSON_RPC, throttled: ['ThrottledException', 400] },
  iam: QUERY,
  sts: QUERY,
  ec2: {
    throttled: ['RequestLimitExceeded', 503],
    denied: ['UnauthorizedOperation', 403],
    expired: ['RequestExpired', 400],
    'unknown-key': ['AuthFailure', 401],
    'region-disabled': ['AuthFailure', 401],
    internal: ['InternalError', 500],
    'unknown-operation': ['InvalidAction', 400],
  },
}

export function troubleOf(service: string, trouble: Trouble, message: string): AwsError {
  const [code, status] = (TABLES[service] ?? JSON_RPC)[trouble]
  return new AwsError(code, message, status)
}
