import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { sourcesHere } from '../sources-here.ts'
import { fail, pass, unknown } from '../verdict.ts'

export const eventSourceInTrouble: Rule<'entry'> = {
  id: 'event-source-in-trouble',
  area: 'configuration',
  severity: 'medium',
  target: 'entry',
  title: 'Event source is switched off or cannot be read',
  rationale: 'Events pile up or expire unseen while everything else looks well.',
  remediation: {
    text: 'Read the last processing result, mend what it names, and enable the event source mapping.',
    cli: 'aws lambda get-event-source-mapping --region {region} --uuid {uuid}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html'],
  controls: { nist80053: ['SI-13'] },
  catalogue: ['CFG-19'],
  gate: 'Only where an event source feeds it.',
  judge: (fn) =>
    sourcesHere(fn, 'any', (mappings) => {
      const off = mappings.find(
        ({ state, lastProcessingResult }) =>
          state === 'Disabled' || /^PROBLEM/i.test(lastProcessingResult ?? ''),
      )
      if (off !== undefined) {
        return fail(
          {
            uuid: off.uuid,
            state: off.state ?? 'not said',
            lastResult: off.lastProcessingResult ?? 'not said',
          },
          at('event-source-mapping', off.arn, 'state'),
        )
      }
      return mappings.some(({ state }) => state === null)
        ? unknown('undecidable', 'event-source-mapping')
        : pass
    }),
}
