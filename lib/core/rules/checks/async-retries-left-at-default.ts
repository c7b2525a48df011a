import { isCritical } from '../context.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'
import { whereAsync } from '../where-async.ts'

export const asyncRetriesLeftAtDefault: Rule<'entry'> = {
  id: 'async-retries-left-at-default',
  area: 'configuration',
  severity: 'low',
  target: 'entry',
  title: 'Nobody decided how long a critical event is retried',
  rationale:
    'By default Lambda retries twice and keeps an event for six hours; for a critical function that should be a decision.',
  remediation: {
    text: 'Set retries and the greatest age of an event for this qualifier.',
    cli: 'aws lambda put-function-event-invoke-config --function-name {function} --qualifier {qualifier} --region {region} --maximum-retry-attempts 2 --maximum-event-age-in-seconds 3600',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html'],
  controls: { nist80053: ['SI-13'] },
  catalogue: ['CFG-21'],
  gate: 'Only functions tagged critical that a service invokes asynchronously.',
  judge: (fn) =>
    whereAsync(fn, (services) =>
      given(isCritical(fn), 'function-tags', (critical) => {
        if (!critical) return notApplicable('It is not tagged critical.')
        return given(fn.asyncConfig, 'event-invoke-config', (config) =>
          config?.maximumRetryAttempts == null && config?.maximumEventAgeSeconds == null
            ? fail({ services: services.join(', ') }, at('event-invoke-config', fn.entry.arn))
            : pass,
        )
      }),
    ),
}
