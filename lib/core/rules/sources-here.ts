import type { EventSourceMapping } from '../model/function-facts.ts'
import { eventSourceKind } from './event-source-kind.ts'
import type { FunctionSubject } from './function-subject.ts'
import { given, notApplicable, type Verdict } from './verdict.ts'

/** Judges the event source mappings of a kind that invoke this entry. */
export const sourcesHere = (
  fn: FunctionSubject,
  kind: ReturnType<typeof eventSourceKind> | 'any',
  judge: (mappings: readonly EventSourceMapping[]) => Verdict,
): Verdict =>
  given(fn.eventSources, 'event-source-mapping', (all) => {
    const here = all.filter(
      (each) =>
        each.targetArn === fn.entry.arn && (kind === 'any' || eventSourceKind(each) === kind),
    )
    return here.length === 0 ? notApplicable(NONE[kind]) : judge(here)
  })

const NONE = {
  queue: 'No queue feeds it here.',
  stream: 'No stream feeds it here.',
  other: 'No such source feeds it here.',
  any: 'No event source feeds it here.',
} as const
