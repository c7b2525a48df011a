import type { FinalizeRequestMiddleware, Pluggable } from '@smithy/types'
import { classifyError } from './classify-error.ts'
import type { InFlight } from './in-flight.ts'
import type { RateBuckets } from './rate-buckets.ts'
import { type RetryBudget, RetryBudgetSpent } from './retry-budget.ts'

/** Bounds what the handler's timeouts do not: a body that trickles in without end. */
const ATTEMPT_DEADLINE_MS = 20_000
const IAM_ATTEMPT_DEADLINE_MS = 90_000

export interface Restraint {
  readonly buckets: RateBuckets
  readonly inFlight: InFlight
  readonly retries: RetryBudget
}

export interface GatedClient {
  /** Account and Region: whose buckets it draws from. */
  readonly scope: string
  /** The IAM prefix of the service's actions. */
  readonly service: string
}

/** Every attempt of every call of a client, the SDK's own retries included, waits here for its token and its place. */
export function callGate<Input extends object, Output extends object>(
  client: GatedClient,
  restraint: Restraint,
): Pluggable<Input, Output> {
  const deadline = client.service === 'iam' ? IAM_ATTEMPT_DEADLINE_MS : ATTEMPT_DEADLINE_MS
  const gate: FinalizeRequestMiddleware<Input, Output> = (next, context) => {
    const action = actionOf(client.service, String(context['commandName']))
    const bucket = restraint.buckets.of(client.scope, action)
    const { inFlight, retries } = restraint
    return async (args) => {
      if (isRetry(args.request)) {
        if (!retries.spend()) throw new RetryBudgetSpent('too many retries over all accounts')
      } else retries.earn()
      if (!bucket.tryTake()) await bucket.turn()
      if (!inFlight.tryEnter()) await inFlight.enter()
      try {
        return await before(deadline, next(args))
      } catch (error) {
        if (classifyError(error) === 'throttled') bucket.throttled()
        throw error
      } finally {
        inFlight.leave()
      }
    }
  }
  return {
    applyToStack: (stack) => {
      const place = {
        name: 'demarcCallGate',
        relation: 'after',
        toMiddleware: 'retryMiddleware',
      } as const
      stack.addRelativeTo(gate, place)
    },
  }
}

/** The IAM action of an SDK command; their names agree for every call that Demarc makes. */
export const actionOf = (service: string, commandName: string): string =>
  `${service}:${commandName.replace(/Command$/, '')}`

function isRetry(request: unknown): boolean {
  if (typeof request !== 'object' || request === null || !('headers' in request)) return false
  const { headers } = request
  if (typeof headers !== 'object' || headers === null || !('amz-sdk-request' in headers))
    return false
  return !String(headers['amz-sdk-request']).startsWith('attempt=1;')
}

function before<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const late = new Error(`no whole answer within ${milliseconds / 1000} s`)
      late.name = 'TimeoutError'
      reject(late)
    }, milliseconds)
    const settle = () => clearTimeout(timer)
    answer.then(
      (value) => {
        settle()
        resolve(value)
      },
      (error: unknown) => {
        settle()
        reject(error)
      },
    )
  })
}
