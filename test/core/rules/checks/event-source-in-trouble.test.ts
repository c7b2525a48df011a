import { seen, unseen } from '#lib/core/model/observed.ts'
import { eventSourceInTrouble } from '#lib/core/rules/checks/event-source-in-trouble.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(eventSourceInTrouble, {
  fail: [
    [
      { eventSources: seen([a.eventSource({ state: 'Disabled' })]) },
      { uuid: 'u1', state: 'Disabled', lastResult: 'not said' },
    ],
    [
      {
        eventSources: seen([
          a.eventSource({ lastProcessingResult: 'PROBLEM: Function call failed' }),
        ]),
      },
      { uuid: 'u1', state: 'Enabled', lastResult: 'PROBLEM: Function call failed' },
    ],
  ],
  pass: [{ eventSources: seen([a.eventSource()]) }],
  unknown: [
    [{ eventSources: unseen('throttled') }, 'throttled'],
    [{ eventSources: seen([a.eventSource({ state: null })]) }, 'undecidable'],
  ],
  notApplicable: [[{}, /No event source/]],
})
