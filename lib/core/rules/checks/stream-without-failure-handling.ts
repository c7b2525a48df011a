import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { sourcesHere } from '../sources-here.ts'
import { fail, pass } from '../verdict.ts'

export const streamWithoutFailureHandling: Rule<'entry'> = {
  id: 'stream-without-failure-handling',
  area: 'configuration',
  severity: 'medium',
  target: 'entry',
  title: 'One bad record can block the stream',
  rationale:
    'Without a retry limit and a failure destination Lambda retries a bad batch until it expires, and everything behind it waits.',
  remediation: {
    text: 'Set a destination for failures, a retry limit, and let Lambda split bad batches.',
    cli: "aws lambda update-event-source-mapping --region {region} --uuid {uuid} --bisect-batch-on-function-error --maximum-retry-attempts 5 --destination-config 'OnFailure={Destination=<queue arn>}'",
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-errors.html'],
  controls: { nist80053: ['SI-13'] },
  catalogue: ['CFG-18'],
  gate: 'Only where a stream feeds it.',
  judge: (fn) =>
    sourcesHere(fn, 'stream', (mappings) => {
      for (const {
        arn,
        uuid,
        onFailureArn,
        maximumRetryAttempts,
        bisectBatchOnError,
      } of mappings) {
        const lacks = [
          onFailureArn === null ? 'failure destination' : '',
          maximumRetryAttempts === null || maximumRetryAttempts < 0 ? 'retry limit' : '',
          bisectBatchOnError === true ? '' : 'splitting',
        ].filter((each) => each !== '')
        if (lacks.length > 1)
          return fail({ uuid, lacks: lacks.join(', ') }, at('event-source-mapping', arn))
      }
      return pass
    }),
}
