import { GLOBAL_SERVICES } from '#sandbox/services/global-services.ts'
import type { World } from '#sandbox/world/world.ts'
import { type AwsError, troubleOf } from './aws-error.ts'
import { limitOf } from './buckets.ts'
import { type Call, textOf } from './call.ts'
import type { Credentials, Identity } from './credentials.ts'
import type { Scope } from './read-call.ts'
import type { Throttle } from './throttle.ts'

/** Whom the request speaks for; refuses unknown and expired keys as the service words it. */
export function authenticate(
  scope: Scope,
  { credentials, now }: { readonly credentials: Credentials; readonly now: number },
): Identity {
  const identity = credentials.identify(scope.accessKeyId, scope.sessionToken)
  if (identity === null) {
    throw troubleOf(
      scope.service,
      'unknown-key',
      'The security token included in the request is invalid.',
    )
  }
  if (identity.expiresAt !== null && identity.expiresAt <= now) {
    throw troubleOf(
      scope.service,
      'expired',
      'The security token included in the request is expired',
    )
  }
  return identity
}

/** Refuses Regions that are not enabled, and what the account's policies refuse to the collector. */
export function authorize(call: Call, world: World): void {
  const { options } = world
  if (!GLOBAL_SERVICES.has(call.service) && !options.regions.includes(call.region)) {
    throw troubleOf(
      call.service,
      'region-disabled',
      'The security token included in the request is invalid.',
    )
  }
  if (call.service === 'sts') return
  const account = world.organization.account(call.accountId)
  if (account === null) return
  const plan = world.accountPlan(account)
  const asked = `${PREFIXES[call.service] ?? call.service}:${call.action}`
  const denied = plan.deniedRegions.includes(call.region) && !GLOBAL_SERVICES.has(call.service)
  if (denied) throw deniedBy(call, asked, ' with an explicit deny in a service control policy')
  if (plan.lacks.includes(asked)) {
    throw deniedBy(call, asked, ` because no identity-based policy allows the ${asked} action`)
  }
  if (call.service === 'organizations' && !readsOrganization(call, world)) {
    throw troubleOf(
      'organizations',
      'denied',
      "You don't have permissions to access this resource.",
    )
  }
}

const PREFIXES: Readonly<Record<string, string>> = { tagging: 'tag' }

const readsOrganization = (call: Call, world: World): boolean =>
  call.action === 'DescribeOrganization' ||
  call.accountId === world.organization.management.id ||
  world.organization.account(call.accountId)?.story === 'security-tooling'

const deniedBy = (call: Call, asked: string, why: string): AwsError =>
  troubleOf(
    call.service,
    'denied',
    `User: ${call.principalArn} is not authorized to perform: ${asked} on resource: *${why}`,
  )

const RATE_MESSAGE = 'Rate exceeded'

/** Draws a token from the bucket of the call, or refuses. A place's own traffic narrows its Lambda and EC2 buckets. */
export function throttle(
  call: Call,
  {
    world,
    buckets,
    now,
  }: { readonly world: World; readonly buckets: Throttle; readonly now: number },
): void {
  const limit = limitOf(call.service, call.action, textOf(call, 'MaxResults') !== null)
  if (limit === null) return
  const factor = call.service === 'lambda' ? world.region(call).plan.rateFactor : 1
  const key = `${call.accountId}/${call.region}/${limit.bucket}`
  if (!buckets.admit(key, limit, { now, factor })) {
    throw troubleOf(call.service, 'throttled', RATE_MESSAGE)
  }
}
