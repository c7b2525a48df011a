import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const streamingUrlUncapped: Rule<'entry'> = {
  id: 'streaming-url-uncapped',
  area: 'configuration',
  severity: 'info',
  target: 'entry',
  title: 'Streaming URL has no cap on concurrency',
  rationale:
    'A streamed answer holds its execution environment for as long as the client reads: a few slow clients take many.',
  remediation: {
    text: 'Reserve a number of executions as a cap.',
    cli: 'aws lambda put-function-concurrency --function-name {function} --region {region} --reserved-concurrent-executions <number>',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-response-streaming.html',
  ],
  controls: { nist80053: ['SC-5'] },
  catalogue: ['CFG-35'],
  gate: 'Only URLs that stream.',
  judge: (fn) =>
    given(fn.url, 'function-url', (url) => {
      if (url?.invokeMode !== 'RESPONSE_STREAM') return notApplicable('No URL streams here.')
      return given(fn.reservedConcurrency, 'reserved-concurrency', (reserved) =>
        reserved === null
          ? fail({ url: url.url }, at('function-url', url.arn, 'invokeMode'))
          : pass,
      )
    }),
}
