import { anyOf } from '../found.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass, unknown } from '../verdict.ts'

export const failureTargetUnencrypted: Rule<'version'> = {
  id: 'failure-target-unencrypted',
  area: 'configuration',
  severity: 'medium',
  target: 'version',
  title: 'Dead-letter queue or destination is not encrypted',
  rationale: 'It keeps whole events, with all that is in them.',
  remediation: {
    text: 'Turn on encryption of the queue or topic.',
    cli: 'aws sqs set-queue-attributes --region {region} --queue-url <url of {target}> --attributes SqsManagedSseEnabled=true',
  },
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html',
  ],
  controls: { securityHub: ['SQS.1'], nist80053: ['SC-28'] },
  catalogue: ['CFG-17'],
  gate: 'Only where a dead-letter queue or destination is set.',
  judge: (fn) => {
    if (fn.failureTargets.length === 0) return notApplicable('No failure target is set.')
    const open = anyOf(
      fn.failureTargets,
      ({ kmsKeyId, sqsManagedEncryption }) => kmsKeyId === null && !sqsManagedEncryption,
    )
    if (open.hit !== null)
      return fail({ target: open.hit.arn }, at('message-target', open.hit.arn, 'kmsKeyId'))
    return open.blind === null ? pass : unknown(open.blind, 'message-target')
  },
}
