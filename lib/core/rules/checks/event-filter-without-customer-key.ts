import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { sourcesHere } from '../sources-here.ts'
import { fail, notApplicable, pass, unknown } from '../verdict.ts'

export const eventFilterWithoutCustomerKey: Rule<'entry'> = {
  id: 'event-filter-without-customer-key',
  area: 'configuration',
  severity: 'info',
  target: 'entry',
  title: 'Event filter is not encrypted with a key of your own',
  rationale:
    'Filter criteria can hold customer data, and everyone who lists event source mappings reads them.',
  remediation: {
    text: 'Set a KMS key on the event source mapping.',
    cli: 'aws lambda update-event-source-mapping --region {region} --uuid {uuid} --kms-key-arn <key arn>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html'],
  controls: { nist80053: ['SC-28'] },
  catalogue: ['CFG-07'],
  gate: 'Only event source mappings with a filter.',
  judge: (fn) =>
    sourcesHere(fn, 'any', (mappings) => {
      const open = mappings.find(
        ({ filtered, kmsKeyArn }) => filtered === true && kmsKeyArn === null,
      )
      if (open !== undefined)
        return fail({ uuid: open.uuid }, at('event-source-mapping', open.arn, 'kmsKeyArn'))
      if (mappings.some(({ filtered, kmsKeyArn }) => filtered === null && kmsKeyArn === null))
        return unknown('undecidable', 'event-source-mapping')
      return mappings.some(({ kmsKeyArn }) => kmsKeyArn !== null)
        ? pass
        : notApplicable('No event source has a filter.')
    }),
}
