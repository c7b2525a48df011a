import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const publicWithoutConcurrencyCap: Rule<'function'> = {
  id: 'public-without-concurrency-cap',
  area: 'runtime',
  severity: 'medium',
  target: 'function',
  title: 'Anyone may invoke it, and nothing caps how often',
  rationale: 'A flood of calls takes the concurrency of the whole Region and is billed to you.',
  remediation: {
    text: 'Reserve a number of executions as a cap, and throttle in front.',
    cli: 'aws lambda put-function-concurrency --function-name {function} --region {region} --reserved-concurrent-executions <number>',
    cloudformation: 'ReservedConcurrentExecutions: 20',
    terraform: 'reserved_concurrent_executions = 20',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html',
  ],
  controls: { nist80053: ['SC-5', 'SC-5(2)'] },
  catalogue: ['RT-20'],
  gate: 'Only where the audience is everyone.',
  judge: (fn) =>
    given(fn.widestAudience, 'exposure', (audience) => {
      if (audience !== 'anonymous-url' && audience !== 'any-aws-principal')
        return notApplicable('It is not open to everyone.')
      return given(fn.reservedConcurrency, 'reserved-concurrency', (reserved) =>
        reserved === null ? fail({ audience }, at('lambda-function', fn.functionArn)) : pass,
      )
    }),
}
