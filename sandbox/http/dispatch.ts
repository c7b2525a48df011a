import type { IncomingMessage } from 'node:http'
import type { Fault } from '#sandbox/options.ts'
import type { Handlers } from '#sandbox/services/handler.ts'
import type { World } from '#sandbox/world/world.ts'
import { type Answer, answer, refusal } from './answer.ts'
import { AwsError, troubleOf } from './aws-error.ts'
import type { Call } from './call.ts'
import type { Counters } from './counters.ts'
import type { Credentials } from './credentials.ts'
import type { Faults } from './faults.ts'
import { authenticate, authorize, throttle } from './gate.ts'
import { readAsked, readScope, type Scope } from './read-call.ts'
import type { Throttle } from './throttle.ts'

export interface Machine {
  readonly world: World
  readonly services: Readonly<Record<string, Handlers>>
  readonly credentials: Credentials
  readonly buckets: Throttle
  readonly counters: Counters
  readonly faults: Faults
  readonly clock: () => number
}

export interface Dispatched {
  readonly answer: Answer
  /** What befalls the answer on its way. */
  readonly fault: Fault | null
}

/** Answers one request: who asks, what, may they, at this rate; then the service itself. */
export function dispatch(machine: Machine, request: IncomingMessage, body: string): Dispatched {
  const scope = readScope(request)
  if (scope === null) {
    const error = new AwsError(
      'MissingAuthenticationTokenException',
      'Missing Authentication Token',
      403,
    )
    return { answer: refusal('lambda', error), fault: null }
  }
  try {
    return served(machine, { request, body, scope })
  } catch (error) {
    if (!(error instanceof AwsError)) throw error
    return { answer: refusal(scope.service, error), fault: null }
  }
}

interface Received {
  readonly request: IncomingMessage
  readonly body: string
  readonly scope: Scope
}

function served(machine: Machine, { request, body, scope }: Received): Dispatched {
  const now = machine.clock()
  const identity = authenticate(scope, { credentials: machine.credentials, now })
  const { action, input } = readAsked(request, scope.service, body)
  const call: Call = {
    service: scope.service,
    region: scope.region,
    action,
    accountId: identity.accountId,
    principalArn: identity.principalArn,
    input,
  }
  machine.counters.count(`${call.accountId}/${call.region}`, `${call.service}:${action}`)
  const handler = machine.services[call.service]?.[action]
  if (handler === undefined) {
    throw troubleOf(
      call.service,
      'unknown-operation',
      `The action ${action} is not valid for this endpoint.`,
    )
  }
  throttle(call, { world: machine.world, buckets: machine.buckets, now })
  const fault = machine.faults.strike(call)
  refuseByFault(call, fault)
  authorize(call, machine.world)
  return { answer: answer(call.service, action, handler(call, machine.world)), fault }
}

function refuseByFault(call: Call, fault: Fault | null): void {
  if (fault === 'throttle') throw troubleOf(call.service, 'throttled', 'Rate exceeded')
  if (fault === 'error') throw troubleOf(call.service, 'internal', 'An internal error occurred.')
  if (fault === 'deny') {
    throw troubleOf(
      call.service,
      'denied',
      `User: ${call.principalArn} is not authorized to perform: ${call.service}:${call.action}`,
    )
  }
}
