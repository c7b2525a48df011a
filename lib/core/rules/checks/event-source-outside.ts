import { parseArn } from '../../model/arn.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, type Verdict } from '../verdict.ts'
import { whoseAccount } from '../whose-account.ts'

export const eventSourceOutside: Rule<'function'> = {
  id: 'event-source-outside',
  area: 'identity',
  severity: 'medium',
  target: 'function',
  title: 'Reads events from an account outside the organization',
  rationale: 'Somebody else decides what the function is fed.',
  remediation: {
    text: 'Bring the events through a queue or stream of your own.',
    cli: 'aws lambda delete-event-source-mapping --region {region} --uuid {uuid}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html'],
  controls: { nist80053: ['AC-4', 'SI-10'] },
  catalogue: ['IAM-34'],
  gate: 'Only where an event source feeds it.',
  judge: (fn) =>
    given(fn.eventSources, 'event-source-mapping', (mappings) => {
      const owned = mappings.flatMap(({ arn, uuid, eventSourceArn }) => {
        const owner = eventSourceArn === null ? '' : (parseArn(eventSourceArn)?.accountId ?? '')
        return owner === '' ? [] : [{ arn, uuid, owner, source: eventSourceArn ?? '' }]
      })
      if (owned.length === 0) return notApplicable('No event source of an AWS account feeds it.')
      let undecided: Verdict | null = null
      for (const { arn, uuid, owner, source } of owned) {
        const verdict = whoseAccount(fn, owner, (whose) =>
          whose === 'outside'
            ? fail({ uuid, source, owner }, at('event-source-mapping', arn, 'eventSourceArn'))
            : pass,
        )
        if (verdict.status === 'fail') return verdict
        if (verdict.status === 'unknown') undecided = verdict
      }
      return undecided ?? pass
    }),
}
