import type { Gap } from '#lib/core/model/coverage.ts'

export type Lost = Gap['reason']
export type ErrorClass = 'absent' | Lost

const BY_NAME: Readonly<Record<string, ErrorClass>> = {
  ResourceNotFoundException: 'absent',
  NoSuchEntity: 'absent',
  NoSuchEntityException: 'absent',
  ProvisionedConcurrencyConfigNotFoundException: 'absent',
  CodeSigningConfigNotFoundException: 'absent',
  NoSuchResourceException: 'absent',
  // KMS and SNS, SQS in its two protocols, EFS. Not CloudTrail's: a trail that was listed is there, whoever sees it.
  NotFoundException: 'absent',
  QueueDoesNotExist: 'absent',
  'AWS.SimpleQueueService.NonExistentQueue': 'absent',
  AccessPointNotFound: 'absent',
  FileSystemNotFound: 'absent',
  AccessDenied: 'access-denied',
  AccessDeniedException: 'access-denied',
  AccessDeniedForDependencyException: 'access-denied',
  AuthorizationError: 'access-denied',
  AuthorizationErrorException: 'access-denied',
  UnauthorizedOperation: 'access-denied',
  UnauthorizedException: 'access-denied',
  Forbidden: 'access-denied',
  ForbiddenException: 'access-denied',
  InvalidClientTokenId: 'not-available-in-region',
  UnrecognizedClientException: 'not-available-in-region',
  AuthFailure: 'not-available-in-region',
  OptInRequired: 'not-available-in-region',
  RegionDisabledException: 'not-available-in-region',
  InvalidAction: 'not-available-in-region',
  UnknownOperationException: 'not-available-in-region',
  UnsupportedOperation: 'not-available-in-region',
  ExpiredToken: 'expired-credentials',
  ExpiredTokenException: 'expired-credentials',
  RequestExpired: 'expired-credentials',
  TokenRefreshRequired: 'expired-credentials',
  CredentialsProviderError: 'expired-credentials',
  BandwidthLimitExceeded: 'throttled',
  EC2ThrottledException: 'throttled',
  LimitExceededException: 'throttled',
  RequestLimitExceeded: 'throttled',
  RequestThrottled: 'throttled',
  RequestThrottledException: 'throttled',
  RetryBudgetSpent: 'throttled',
  SlowDown: 'throttled',
  ThrottledException: 'throttled',
  Throttling: 'throttled',
  ThrottlingException: 'throttled',
  TooManyRequestsException: 'throttled',
  TimeoutError: 'network',
  RequestTimeout: 'network',
  RequestTimeoutException: 'network',
  ServiceUnavailable: 'network',
  ServiceUnavailableException: 'network',
  AbortError: 'network',
  SyntaxError: 'unreadable-answer',
  URIError: 'unreadable-answer',
  UnreadableAnswer: 'unreadable-answer',
}

const BY_CODE = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/**
 * What an error of the AWS SDK says of a read: the thing is known not to be there, or the read is lost, and why.
 * By name, then socket code, then HTTP status; a page of HTML never counts as an absence, whatever its status.
 */
export function classifyError(error: unknown): ErrorClass {
  if (!(error instanceof Error)) return 'error'
  const byName = Object.hasOwn(BY_NAME, error.name) ? BY_NAME[error.name] : undefined
  if (byName !== undefined) return byName
  if ('code' in error && typeof error.code === 'string' && BY_CODE.has(error.code)) return 'network'
  if (!isServiceError(error)) return '$response' in error ? 'unreadable-answer' : 'error'
  const status = error.$metadata?.httpStatusCode
  if (status === 403) return 'access-denied'
  if (status === 429) return 'throttled'
  if (status === 502 || status === 503 || status === 504) return 'network'
  return 'error'
}

interface ServiceError extends Error {
  readonly $fault: string
  readonly $metadata?: { readonly httpStatusCode?: number }
}

const isServiceError = (error: Error): error is ServiceError => '$fault' in error

/** True when the same read may well be answered later: worth another attempt of the job. */
export const isPassing = (reason: Lost): boolean =>
  reason === 'throttled' || reason === 'network' || reason === 'expired-credentials'
