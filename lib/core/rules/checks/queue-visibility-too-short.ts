import { eventSourceKind } from '../event-source-kind.ts'
import { allOf, anyOf } from '../found.ts'
import { at, configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass, unknown } from '../verdict.ts'

export const queueVisibilityTooShort: Rule<'entry'> = {
  id: 'queue-visibility-too-short',
  area: 'runtime',
  severity: 'medium',
  target: 'entry',
  title: 'Queue shows a message again before the function is done with it',
  rationale:
    'With a visibility timeout under six times the function timeout, throttled or slow batches come back and are worked on twice.',
  remediation: {
    text: 'Set the visibility timeout of the queue to at least six times the function timeout.',
    cli: 'aws sqs set-queue-attributes --region {region} --queue-url <url of {queue}> --attributes VisibilityTimeout={needed}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html'],
  controls: {},
  catalogue: ['RT-15'],
  gate: 'Only where a queue feeds the function.',
  judge: (fn) => {
    const timeout = fn.configuration.timeoutSeconds
    if (!fn.eventSources.seen) return unknown(fn.eventSources.why, 'event-source-mapping')
    const arns = fn.eventSources.value
      .filter((each) => each.targetArn === fn.entry.arn && eventSourceKind(each) === 'queue')
      .map(({ eventSourceArn }) => eventSourceArn)
    if (arns.length === 0) return notApplicable('No queue feeds it here.')
    if (timeout === null) return unknown('unrecognised-value', 'lambda-function')
    const queues = fn.eventQueues.filter(({ id }) => arns.includes(id))
    const short = anyOf(
      queues,
      (queue) => (queue.visibilityTimeoutSeconds ?? Infinity) < 6 * timeout,
    )
    if (short.hit !== null) {
      const { arn, visibilityTimeoutSeconds } = short.hit
      return fail(
        {
          queue: arn,
          visibilityTimeoutSeconds: String(visibilityTimeoutSeconds),
          needed: String(6 * timeout),
        },
        at('message-target', arn, 'visibilityTimeoutSeconds'),
        configured(fn, 'timeoutSeconds'),
      )
    }
    if (short.blind !== null) return unknown(short.blind, 'message-target')
    const read = allOf(queues)
    const said = read.seen
      ? read.value.filter((queue) => queue.visibilityTimeoutSeconds !== null)
      : []
    return said.length < arns.length ? unknown('undecidable', 'message-target') : pass
  },
}
