import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const unreservedConcurrencyLow: Rule<'account-region'> = {
  id: 'unreserved-concurrency-low',
  area: 'runtime',
  severity: 'medium',
  target: 'account-region',
  title: 'Little concurrency is left for functions without a reservation',
  rationale:
    'What reservations leave over is shared by all other functions of the Region: when it is gone they are all throttled.',
  remediation: {
    text: 'Lower reservations that are never used, or ask for a higher limit.',
    cli: 'aws service-quotas request-service-quota-increase --region {region} --service-code lambda --quota-code L-B99A9384 --desired-value <number>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html'],
  controls: { nist80053: ['SC-5(2)'] },
  catalogue: ['RT-30'],
  gate: null,
  judge: ({ settings, functionCount, scene, account, region }) =>
    given(settings, 'lambda-account-settings', (limits) => {
      if (limits === null && functionCount.seen && functionCount.value === 0) {
        return notApplicable('There are no functions.')
      }
      const left = limits?.unreservedConcurrentExecutions ?? null
      if (left === null) return unknown('undecidable', 'lambda-account-settings')
      if (left >= scene.settings.unreservedConcurrency) return pass
      return fail(
        { unreserved: String(left) },
        at('lambda-account-settings', `${account.id}/${region}`, 'unreservedConcurrentExecutions'),
      )
    }),
}
