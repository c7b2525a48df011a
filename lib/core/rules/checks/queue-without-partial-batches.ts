import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { sourcesHere } from '../sources-here.ts'
import { fail, notApplicable, pass } from '../verdict.ts'

export const queueWithoutPartialBatches: Rule<'entry'> = {
  id: 'queue-without-partial-batches',
  area: 'configuration',
  severity: 'low',
  target: 'entry',
  title: 'One bad message sends the whole batch back',
  rationale:
    'Without reports of single failures the messages that went well are worked on again with the one that did not.',
  remediation: {
    text: 'Return the failed messages and turn on ReportBatchItemFailures.',
    cli: 'aws lambda update-event-source-mapping --region {region} --uuid {uuid} --function-response-types ReportBatchItemFailures',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html'],
  controls: { nist80053: ['SI-13'] },
  catalogue: ['CFG-20'],
  gate: 'Only where a queue feeds it in batches.',
  judge: (fn) =>
    sourcesHere(fn, 'queue', (mappings) => {
      const batched = mappings.filter(({ batchSize }) => batchSize !== 1)
      if (batched.length === 0) return notApplicable('Messages come one by one.')
      const whole = batched.find(
        ({ functionResponseTypes }) => !functionResponseTypes.includes('ReportBatchItemFailures'),
      )
      return whole === undefined
        ? pass
        : fail({ uuid: whole.uuid }, at('event-source-mapping', whole.arn, 'functionResponseTypes'))
    }),
}
