import { describe, expect, it } from 'vitest'
import { classifyError, type ErrorClass } from '#collectors/aws/classify-error.ts'

const named = (name: string, more: object = {}) =>
  Object.assign(new Error('told by AWS'), { name, ...more })
const service = (name: string, httpStatusCode: number) =>
  named(name, { $fault: 'client', $metadata: { httpStatusCode } })
const unparsed = (httpStatusCode: number) =>
  Object.assign(new SyntaxError('Unexpected token <'), {
    $response: { body: '<html>' },
    $metadata: { httpStatusCode },
  })

const CASES: readonly (readonly [string, unknown, ErrorClass])[] = [
  ['Lambda knows no such thing', service('ResourceNotFoundException', 404), 'absent'],
  ['IAM knows no such thing', service('NoSuchEntityException', 404), 'absent'],
  ['KMS and SNS know no such thing', service('NotFoundException', 404), 'absent'],
  ['SQS knows no such queue', service('QueueDoesNotExist', 400), 'absent'],
  ['EFS knows no such access point', service('AccessPointNotFound', 404), 'absent'],
  ['CloudTrail knows no such trail here', service('TrailNotFoundException', 400), 'error'],
  ['Lambda refuses', service('AccessDeniedException', 403), 'access-denied'],
  ['EC2 refuses', service('UnauthorizedOperation', 403), 'access-denied'],
  ['STS refuses', service('AccessDenied', 403), 'access-denied'],
  ['an unknown refusal', service('SomethingDenied', 403), 'access-denied'],
  ['Lambda throttles', service('TooManyRequestsException', 429), 'throttled'],
  ['EC2 throttles', service('RequestLimitExceeded', 503), 'throttled'],
  ['an unknown throttle', service('SlowerPlease', 429), 'throttled'],
  [
    'a Region that is not opted in to',
    service('UnrecognizedClientException', 403),
    'not-available-in-region',
  ],
  ['the same in EC2', service('AuthFailure', 401), 'not-available-in-region'],
  ['an expired token', service('ExpiredTokenException', 403), 'expired-credentials'],
  ['a connection that breaks', named('Error', { code: 'ECONNRESET' }), 'network'],
  ['a name that does not resolve', named('Error', { code: 'ENOTFOUND' }), 'network'],
  ['a deadline', named('TimeoutError'), 'network'],
  ['a gateway without a backend', service('BadGateway', 502), 'network'],
  ['a page of HTML with status 404', unparsed(404), 'unreadable-answer'],
  ['a page of HTML with status 500', unparsed(500), 'unreadable-answer'],
  [
    'an answer that does not deserialize',
    named('TypeError', { $response: {} }),
    'unreadable-answer',
  ],
  ['a fault of AWS', service('ServiceException', 500), 'error'],
  ['a mistake of ours', new TypeError('x is undefined'), 'error'],
  ['something that is no error', 'text', 'error'],
  ['a name from the prototype', named('constructor'), 'error'],
]

describe('what an error says of a read', () => {
  it.each(CASES)('%s', (_, error, expected) => {
    expect(classifyError(error)).toBe(expected)
  })
})
