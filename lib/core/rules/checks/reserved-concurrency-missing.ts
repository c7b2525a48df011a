import { isCritical, isOutside } from '../context.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const reservedConcurrencyMissing: Rule<'function'> = {
  id: 'reserved-concurrency-missing',
  area: 'runtime',
  severity: 'low',
  target: 'function',
  title: 'No concurrency is reserved for a function that matters',
  rationale:
    'Without a reservation any other function of the Region can take all concurrency, and this one is throttled; a public one can starve the others.',
  remediation: {
    text: 'Reserve what the function needs at its busiest.',
    cli: 'aws lambda put-function-concurrency --function-name {function} --region {region} --reserved-concurrent-executions <number>',
    cloudformation: 'ReservedConcurrentExecutions: 50',
    terraform: 'reserved_concurrent_executions = 50',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html'],
  controls: { nist80053: ['SC-5'] },
  catalogue: ['RT-18'],
  gate: 'Only for functions tagged critical, or open to the outside.',
  judge: (fn) =>
    given(fn.reservedConcurrency, 'reserved-concurrency', (reserved) => {
      if (reserved !== null) return pass
      const failed = (because: string) => fail({ because }, configured(fn, 'functionName'))
      if (fn.widestAudience.seen && isOutside(fn.widestAudience.value)) {
        return failed(`open to ${fn.widestAudience.value}`)
      }
      return given(isCritical(fn), 'function-tags', (critical) => {
        if (critical) return failed('tagged critical')
        return given(fn.widestAudience, 'exposure', () =>
          notApplicable('It is neither tagged critical nor open to the outside.'),
        )
      })
    }),
}
