import type { FunctionSubject } from './function-subject.ts'
import { given, notApplicable, type Verdict } from './verdict.ts'

/** Services that invoke a function and do not wait for it. https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html */
const ASYNC_SERVICES: ReadonlySet<string> = new Set([
  's3.amazonaws.com',
  'sns.amazonaws.com',
  'events.amazonaws.com',
  'scheduler.amazonaws.com',
  'ses.amazonaws.com',
  'iot.amazonaws.com',
  'logs.amazonaws.com',
  'config.amazonaws.com',
  'codecommit.amazonaws.com',
  'cloudformation.amazonaws.com',
  'secretsmanager.amazonaws.com',
])

/** Judges an entry that services invoke asynchronously: what fails there is lost unless something catches it. */
export const whereAsync = (
  fn: FunctionSubject,
  judge: (services: readonly string[]) => Verdict,
): Verdict =>
  given(fn.exposure, 'exposure', ({ grants }) => {
    const services = grants.flatMap(({ service, dormant }) =>
      service !== null && !dormant && ASYNC_SERVICES.has(service) ? [service] : [],
    )
    if (services.length === 0) return notApplicable('No service invokes it asynchronously here.')
    return judge([...new Set(services)].sort())
  })
